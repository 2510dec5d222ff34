import { fieldChanges } from "@/lib/changes/field-changes";
import type { ChangedRecord } from "@/lib/changes/model";
import { tombstoneJson } from "./_shapes";

/**
 * A record that a release touched: of one that was changed the fields that differ, of one that was added or removed all
 * that hold anything, each as it was and as it is; null for what it did not hold. Of a withheld side nothing is said.
 */
export function changedRecordJson(record: ChangedRecord) {
  const { noun, slug, action, kind, replacedBy, withheld } = record;
  const [before, after] = [record.before ?? {}, record.after ?? {}];
  // With a side withheld, a difference would tell what it said.
  const fields = withheld ? [] : fieldChanges(before, after);
  return {
    noun,
    slug,
    action,
    kind,
    fields: fields.map(({ field }) => ({
      field,
      before: before[field] ?? null,
      after: after[field] ?? null,
    })),
    replacedBy: replacedBy?.slug ?? null,
    withheld: withheld && tombstoneJson(withheld),
  };
}
