import type { Names } from "@/components/events/names";
import { isLane } from "@/lib/domain/lane";
import { isOfficeKind } from "@/lib/domain/office-kind";
import { isPosition } from "@/lib/domain/scale";
import { formatPosition } from "@/lib/i18n/format";
import { officeKindText } from "@/lib/i18n/office-text";
import { wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";

/** What a field is called; one without a name in the messages keeps its own. */
export function fieldLabel(field: string): string {
  const t = getTranslator("changes");
  const key = `fields.${field}` as "fields.name";
  return t.has(key) ? t(key) : field;
}

/** A line of a field as a reader expects it: names for slugs, words for positions. */
export function lineInWords(field: string, line: string, names: Names): string {
  if (field === "leader" || field === "leaders") return names.leader(line);
  if (field === "issue" || field === "issues") return names.issue(line);
  if (field === "country" || field === "bloc") return names[field](line);
  // A citation's line begins with its source (lib/changes/field-changes.ts).
  if (field === "citations") return line.replace(/^[^ ]+/, (source) => names.source(source));
  if (field === "officeKind" && isOfficeKind(line)) return officeKindText(line);
  if (field === "lane" && isLane(line)) return getTranslator("stances")(line);
  if (field !== "position") return line;
  const position = Number(line.replace("−", "-"));
  return isPosition(position) ? `${formatPosition(position)} ${wordOf(position)}` : line;
}

const PROSE = new Set([
  "name",
  "title",
  "description",
  "proposition",
  "agreeing",
  "counts",
  "doesNotCount",
  "note",
  "summary",
  "rationale",
  "lookedIn",
  "text",
]);

/** Whether a field is read word by word; a day, a position or an address is one value and differs as a whole. */
export function isProse(field: string): boolean {
  return PROSE.has(field);
}
