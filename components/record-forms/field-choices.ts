import type { Choice } from "@/components/forms/choice-field.client";
import { POSITIONS } from "@/lib/domain/scale";
import { formatPosition } from "@/lib/i18n/format";
import { stateText, wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import { UNDECIDED } from "@/lib/record-forms/to-values";
import { STORED_STATES } from "@/lib/stances/schema";
import rows from "@/messages/en/form-rows.json";
import regions from "@/messages/en/regions.json";
import type { HoldingChoice } from "./holding-field.client";

/** "+2 supports strongly" */
export function positionLabel(position: (typeof POSITIONS)[number]): string {
  return getTranslator("record-forms")("position", {
    position: formatPosition(position),
    word: wordOf(position),
  });
}

/** The positions from supporting to opposing, then the states that are none, each with what it needs. */
export function holdings(): HoldingChoice[] {
  const t = getTranslator("record-forms");
  return [
    ...[...POSITIONS].reverse().map((position) => ({
      value: String(position),
      label: positionLabel(position),
      meaning: "",
      position,
    })),
    ...STORED_STATES.map((state) => ({
      value: state,
      label: stateText(state),
      meaning: t(`stateNeeds.${state}`),
      position: null,
    })),
  ];
}

/** What a coder could choose. */
export function codeChoices(): Choice[] {
  return [
    ...POSITIONS.map((position) => ({ value: String(position), label: positionLabel(position) })),
    { value: UNDECIDED, label: rows.undecided },
  ];
}

/** Regions by name. */
export function regionChoices(values: readonly string[]): Choice[] {
  return values.map((value) => ({ value, label: (regions as Record<string, string>)[value] ?? value }));
}

/** What kinds of office there are, each in words. */
export function officeKindChoices(values: readonly string[]): Choice[] {
  const t = getTranslator("record-forms");
  return values.map((value) => ({ value, label: t(`officeKind.${value as "head"}`) }));
}

/** The lanes, with what belongs to each, or the grades of sourcing. */
export function wordChoices(name: string, values: readonly string[]): Choice[] {
  const t = getTranslator("record-forms");
  return values.map((value) =>
    name === "lane"
      ? { value, label: t(`lane.${value as "says"}`), hint: t(`laneMeaning.${value as "says"}`) }
      : { value, label: t(`confidence.${value as "high"}`) },
  );
}
