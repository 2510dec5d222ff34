import { z } from "zod";
import { GAP_KINDS } from "@/lib/domain/gap-kind";
import { told } from "./told";
import * as v from "./values";

const lacks = told(z.array(z.enum(GAP_KINDS)), "lacks");

export const gap = z.strictObject({
  leader: v.slug,
  issue: v.slug,
  lacks,
  position: v.position.nullable(),
  state: v.state.nullable(),
  lane: v.lane.nullable(),
  confidence: v.confidence.nullable(),
  freshness: told(z.number().min(0).max(1).nullable(), "freshness"),
});

export const queued = z.strictObject({
  leader: v.slug,
  issue: v.slug,
  lacks,
  value: told(z.number().nullable(), "priority"),
  movable: told(v.count, "movable"),
  staleness: z.number().min(0).max(1),
});

export const gapCounts = z.strictObject({
  "not-researched": v.count,
  "not-known": v.count,
  weak: v.count,
  old: v.count,
  lacking: v.count,
  applicable: v.count,
});
