import { z } from "zod";
import { datedDay, day, freeText, text, webAddress } from "@/lib/change-sets/fields";

/** What a source's record says: one public document at one address. */
export const sourceSchema = z.strictObject({
  url: webAddress("url"),
  title: text("title"),
  publisher: text("publisher"),
  date: datedDay("date").nullable(),
  note: freeText("note").default(""),
  archivedAt: webAddress("archivedAt").nullable().default(null),
  lastChecked: day("lastChecked"),
});
export type SourceContent = z.infer<typeof sourceSchema>;
/** As it is handed in: what has a default may be left out. */
export type SourceInput = z.input<typeof sourceSchema>;
