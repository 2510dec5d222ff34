import { z } from "zod";
import { filled } from "@/lib/change-sets/review-schema";
import { kindsFor } from "@/lib/record-forms/changes";
import { MOST_TITLE } from "./model";
import { SAY_WHY } from "./refusals";

// What is filled in on the pages of imports. An empty field of a form arrives as none at all.

const number = (what: string) =>
  z.coerce
    .number({ error: `${what} must be a number; open the page anew.` })
    .int({ error: `${what} must be a whole number; open the page anew.` })
    .min(1, { error: `${what} counts from 1; open the page anew.` })
    .max(2_147_483_647, { error: `${what} is larger than any there is; open the page anew.` });

const kind = z.enum(kindsFor("stance"), { error: SAY_WHY });

export const uploadSchema = z.object({
  file: z.instanceof(File, { error: "Choose a file: CSV, XLSX or JSON." }),
  title: filled("The title", "Give it a title by which it is found.", MOST_TITLE),
  kind,
});

export const importSchema = z.object({ id: number("The import") });

/** Which page of the rows was read: the query of its address, where an action leads back to. */
const back = z
  .string()
  .max(100)
  .regex(/^\?[a-z0-9=&-]*$/, { error: "This is no page of the rows; open the page anew." })
  .default("");

export const rowSchema = importSchema.extend({ place: number("The row"), back });

export const leaveOutSchema = rowSchema.extend({
  leftOut: z
    .enum(["yes", "no"], { error: "Say whether it is left out; open the page anew." })
    .transform((said) => said === "yes"),
});

const word = z.string().max(200, { error: "There is no such field; choose another." }).optional();

/** What columns are taken for: by table its noun, and by column its field, in the order of the file. */
export const columnsSchema = importSchema.extend({
  kind,
  tables: z
    .array(z.object({ noun: word, columns: z.array(word).optional() }).optional())
    .max(1_000)
    .optional(),
});
