import { fieldLabel } from "@/components/record-forms/field-words";
import type { NounName } from "@/lib/change-sets/nouns";
import { formatPosition } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { baseOf, fieldsFor } from "@/lib/imports/columns/fields";
import type { ColumnMap } from "@/lib/imports/model";
import { ANCHOR_KEYS, positionOfAnchor } from "@/lib/record-forms/anchor-keys";
import { RECORD_FORMS } from "@/lib/record-forms/fields";

const GROUPS = ["record", "sources", "scale", "codes", "change"] as const;
type Group = (typeof GROUPS)[number];

/** Fields that a column can give, under what they are of. */
export type FieldGroup = { label: string; fields: { value: string; label: string }[] };

/** Every field that a column of a table can give, by what it is of, in the order of the form. */
export function fieldGroups(noun: NounName, columns: readonly ColumnMap[]): FieldGroup[] {
  const t = getTranslator("imports");
  const fields = fieldsFor(noun, columns);
  return GROUPS.map((group) => ({
    label: t(`columns.group.${group}`),
    fields: fields
      .filter((field) => groupOf(field) === group)
      .map((field) => ({ value: field, label: fieldWords(noun, field) })),
  })).filter((group) => group.fields.length > 0);
}

function groupOf(field: string): Group {
  switch (baseOf(field)) {
    case "citations":
      return "sources";
    case "anchors":
      return "scale";
    case "codes":
      return "codes";
    case "slug":
    case "kind":
    case "changedOn":
      return "change";
    default:
      return "record";
  }
}

/** A field as people call it: "From", "Source 1: title", "Leaders it concerns, several in one cell". */
export function fieldWords(noun: NounName, field: string): string {
  const t = getTranslator("imports");
  const base = baseOf(field);
  const as = RECORD_FORMS[noun].fields.find(({ name }) => name === base)?.as;
  const item = /\[(\d+)\]/.exec(field)?.[1];
  const number = item === undefined ? null : Number(item) + 1;
  if (as === "citations")
    return number === null ? t("columns.sourcesWhole") : t("columns.source", { number, part: partOf(field) });
  const anchor = ANCHOR_KEYS.find((key) => field === `anchors.${key}`);
  if (anchor) return t("columns.anchor", { position: formatPosition(positionOfAnchor(anchor)) });
  const label = fieldLabel(noun, base);
  if (number !== null) return t("columns.item", { field: label, number });
  return as === "records" || as === "codes" ? t("columns.several", { field: label }) : label;
}

type Part = Parameters<ReturnType<typeof getTranslator<"imports">>>[0];

function partOf(field: string): string {
  const t = getTranslator("imports");
  const key = `columns.part.${field.split(".").at(-1)}` as Part;
  return t.has(key) ? t(key) : field;
}
