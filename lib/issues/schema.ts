import { z } from "zod";
import { datedDay, day, freeText, position, text } from "@/lib/change-sets/fields";

/** What an issue's record says: the proposition its scale is about, and what each position on it means. */
export const issueSchema = z.strictObject({
  order: z.int({ error: "order must be a whole number" }),
  core: z.boolean({ error: "core must be true or false" }),
  name: text("name"),
  shortName: text("shortName"),
  proposition: text("proposition"),
  agreeing: text("agreeing"),
  counts: freeText("counts"),
  doesNotCount: freeText("doesNotCount"),
  /** Only where the issue has words of its own for a position; else the general coding guide holds. */
  anchors: z
    .array(z.strictObject({ position, text: text("an anchor") }))
    .refine((anchors) => new Set(anchors.map((anchor) => anchor.position)).size === anchors.length, {
      error: "a position has at most one anchor",
    }),
  /** From this day on it is no longer asked; what is on record stays. */
  retired: datedDay("retired").nullable().default(null),
  lastChecked: day("lastChecked"),
});
export type IssueContent = z.infer<typeof issueSchema>;
/** As it is handed in: what has a default may be left out. */
export type IssueInput = z.input<typeof issueSchema>;
