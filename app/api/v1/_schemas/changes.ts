import { z } from "zod";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { CHANGE_KINDS, RECORD_ACTIONS } from "@/lib/changes/model";
import { told } from "./told";
import * as v from "./values";

/** A record that a release added, changed or removed, with each field as it was before and after. */
export const changedRecord = z.strictObject({
  noun: z.enum(NOUN_NAMES),
  slug: v.anySlug,
  action: z.enum(RECORD_ACTIONS),
  kind: told(z.enum(CHANGE_KINDS), "changeKind"),
  fields: told(
    z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    "changedFields",
  ),
  replacedBy: told(v.anySlug.nullable(), "replacedBy"),
  withheld: v.withheld,
});
