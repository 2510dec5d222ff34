import { z } from "zod";
import { MEASURE_NAMES } from "@/lib/agreements/names";
import { told } from "./told";
import * as v from "./values";

const REFUSALS = [
  "no-scope",
  "nothing-shared",
  "too-few-shared",
  "too-little-coverage",
  "nothing-varies",
] as const;
export const refusal = told(z.enum(REFUSALS), "reason");
const STATUSES = ["counted", "unknown", "not-applicable", "weight-0", "unanswered"] as const;

/** What stands for a leader on an issue: of the record on its scale, of what was sent on the scale that was sent. */
const reading = z.strictObject({
  position: told(z.int().nullable(), "readPosition"),
  state: v.state.nullable(),
  lane: v.lane.nullable(),
  day: v.day.nullable(),
  confidence: v.confidence.nullable(),
});

export const agreementCell = z.strictObject({
  issue: z.string(),
  weight: z.number().min(0),
  status: z.enum(STATUSES),
  distance: told(z.number().nullable(), "distance"),
  minDistance: z.number(),
  maxDistance: z.number(),
  amount: told(z.number().nullable(), "amount"),
  a: reading,
  b: reading,
});

export const pair = z.strictObject({
  a: z.string(),
  b: z.string(),
  value: told(z.number().nullable(), "value"),
  raw: told(z.number().nullable(), "raw"),
  bounds: told(z.tuple([z.number(), z.number()]).readonly(), "bounds"),
  coverage: v.coverage,
  range: v.range.nullable(),
  noRange: told(
    z
      .enum(["no-scope", "not-additive", "of-medians", "placed-together", "codes-given", "nothing-open"])
      .nullable(),
    "noRange",
  ),
  reason: refusal.nullable(),
  deedsAgainstWords: told(v.count, "deedsAgainstWords"),
  parts: told(z.record(z.string(), z.number()), "parts"),
  cells: told(z.array(agreementCell).nullable(), "cells"),
});

/** The answer to positions that were sent. */
export const sentAgreement = z.strictObject({
  method: v.method,
  measure: z.enum(MEASURE_NAMES),
  scale: z.tuple([z.int(), z.int()]),
  cells: told(z.enum(["all", "named"]), "cellsOf"),
  pairs: z.array(pair),
});
