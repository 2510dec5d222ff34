import type { Names } from "@/components/events/names";
import { fieldChanges } from "@/lib/changes/field-changes";
import type { Content } from "@/lib/changes/model";
import { getTranslator } from "@/lib/i18n/translator";
import { fieldLabel, lineInWords } from "./field-words";

/** The fields in which two versions of a record differ, each with what it was and is, as one text. */
export function changesText(before: Content, after: Content, names: Names): string {
  const t = getTranslator("changes");
  const lines = (field: string, all: readonly string[]) =>
    all.map((line) => lineInWords(field, line, names)).join("; ") || t("list.nothing");
  return fieldChanges(before, after)
    .map((change) =>
      t("list.fieldChange", {
        field: fieldLabel(change.field),
        was: lines(change.field, change.before),
        is: lines(change.field, change.after),
      }),
    )
    .join(" ");
}
