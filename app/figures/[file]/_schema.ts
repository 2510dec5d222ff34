import { z } from "zod";
import { told } from "@/app/api/v1/_schemas/told";
import { day } from "@/app/api/v1/_schemas/values";

const value = z.union([z.string(), z.number()]).nullable();

/** A figure as JSON: its words, and its values row by row under the keys of its columns. */
export const figureAnswer = z.strictObject({
  release: told(z.int().min(1), "release"),
  asOf: told(day, "asOf"),
  title: z.string(),
  measure: z.string(),
  order: z.string().nullable(),
  coverage: z.string().nullable(),
  source: z.string(),
  missing: told(z.array(z.strictObject({ name: z.string(), reason: z.string() })), "missing"),
  numbered: told(z.array(z.string()), "numbered"),
  columns: z.array(z.strictObject({ key: z.string(), head: z.string() })),
  rows: told(z.array(z.record(z.string(), value)), "rows"),
});
