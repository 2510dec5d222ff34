import { z } from "zod";
import { freeText } from "../fields";
import { NOUN_NAMES } from "../nouns";
import type { Choice } from "./model";

const id = z.coerce.number().int().min(1).max(2_147_483_647);
/** A field of a record, or `record` for it as a whole. */
const field = z.string().regex(/^[A-Za-z]{1,40}$/);

/**
 * The decision about one record: which side stands in each field that both changed, or the words that do, with the revision
 * that was shown as theirs.
 */
export const decisionSchema = z
  .object({
    id,
    noun: z.enum(NOUN_NAMES),
    slug: freeText("slug").max(400),
    against: id,
    choice: z.record(field, z.enum(["mine", "theirs", "own"])).default({}),
    own: z.record(field, freeText("the text").max(20_000)).default({}),
  })
  .transform(({ choice, own, ...record }) => ({
    ...record,
    choices: Object.fromEntries(
      Object.entries(choice).map(([name, take]): [string, Choice] => [
        name,
        // A box left empty is no text; the record's own schema says so at its field.
        take === "own" ? { take, value: own[name] ?? "" } : { take },
      ]),
    ),
  }));
