import type { DraftedRecord } from "@/lib/change-sets/drafted/model";
import type { NounName } from "@/lib/change-sets/nouns";
import { isLane } from "@/lib/domain/lane";
import { getTranslator } from "@/lib/i18n/translator";
import { RECORD_FORMS } from "@/lib/record-forms/fields";
import type { NameOf } from "./names";

/** What the identity of a published record keeps for good, by field, with the words for it. */
export function fixedFields(
  noun: NounName,
  record: DraftedRecord | null,
  nameOf: NameOf,
): Record<string, { value: string; text: string }> {
  if (!record?.published) return {};
  const { content } = record.published;
  const entries = RECORD_FORMS[noun].fields
    .filter(({ fixed }) => fixed)
    .map((field) => {
      const value = String(content[field.name]);
      const text = field.as === "record" ? nameOf(field.of, value) : isLane(value) ? laneText(value) : value;
      return [field.name, { value, text }] as const;
    });
  return Object.fromEntries(entries);
}

function laneText(lane: "says" | "does"): string {
  const t = getTranslator("record-forms");
  return `${t(`lane.${lane}`)}: ${t(`laneMeaning.${lane}`)}`;
}
