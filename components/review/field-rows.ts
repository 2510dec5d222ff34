import { lineInWords } from "@/components/changes/field-words";
import type { Names } from "@/components/events/names";
import type { ProposedChange } from "@/lib/change-sets/model";
import type { NounName } from "@/lib/change-sets/nouns";
import { type FieldChange, fieldChanges, linesOf } from "@/lib/changes/field-changes";
import { isConfidence } from "@/lib/domain/confidence";
import { parseDatedDay } from "@/lib/domain/day";
import { isState } from "@/lib/domain/state";
import { formatDay } from "@/lib/i18n/format";
import { stateText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";

/** What is read first of a record, whatever its kind; fields that are not named follow as the record describes them. */
const READ_FIRST = [
  "name",
  "title",
  "office",
  "officeKind",
  "by",
  "position",
  "state",
  "from",
  "to",
  "day",
  "proposition",
  "agreeing",
  "summary",
  "description",
  "text",
  "note",
  "rationale",
  "confidence",
  "lookedIn",
  "counts",
  "doesNotCount",
  "anchors",
  "codes",
  "publisher",
  "date",
  "url",
  "archivedAt",
];
const READ_LAST = ["order", "core", "retired", "lastChecked"];

/** Fields that stand elsewhere: in the heading, on the scale, or among the sources. */
const ELSEWHERE = new Set(["citations"]);
const OF_A_STANCE = new Set(["leader", "issue", "lane", "position", "state"]);

/** What a record of a kind claims: read with every change of it, also where the claim itself stays as it is. */
const CLAIMS: Partial<Record<NounName, string>> = {
  stance: "summary",
  event: "summary",
  reply: "text",
  reaction: "note",
};

/** A field of a change: what it said and is to say; `isContext` where it stays as it is. */
export type FieldRow = FieldChange & { isContext: boolean };

/**
 * The fields of a change in reading order, their values in words: of a change those that differ and what the record claims,
 * of a record that comes or goes all that say something. Citations, and what a stance's heading and scale say, are left out.
 */
export function fieldRows({ noun, before, after }: ProposedChange, names: Names): FieldRow[] {
  const changes = fieldChanges(before ?? {}, after ?? {});
  const claim = CLAIMS[noun];
  const context =
    before && after && claim && !changes.some(({ field }) => field === claim)
      ? [{ field: claim, before: linesOf(before[claim]), after: linesOf(after[claim]), isContext: true }]
      : [];
  return [...changes.map((change) => ({ ...change, isContext: false })), ...context]
    .filter(({ field }) => !ELSEWHERE.has(field) && !(noun === "stance" && OF_A_STANCE.has(field)))
    .sort((a, b) => placeOf(a.field) - placeOf(b.field))
    .map((row) => ({
      ...row,
      before: linesInWords(row.field, row.before, names),
      after: linesInWords(row.field, row.after, names),
    }));
}

function linesInWords(field: string, lines: string[], names: Names): string[] {
  if (field === "codes") return lines.length > 0 ? [lines.join(", ")] : [];
  return lines.map((line) => inWords(field, line, names));
}

function placeOf(field: string): number {
  const first = READ_FIRST.indexOf(field);
  if (first >= 0) return first;
  return READ_FIRST.length + 1 + READ_LAST.indexOf(field);
}

const DAYS = new Set(["from", "to", "day", "date", "born", "retired", "lastChecked"]);

function inWords(field: string, line: string, names: Names): string {
  if (DAYS.has(field)) {
    const day = parseDatedDay(line);
    return day ? formatDay(day) : line;
  }
  if (field === "state" && isState(line)) return stateText(line);
  if (field === "confidence" && isConfidence(line))
    return getTranslator("stances")("confidence", { confidence: line });
  if (field === "core") return getTranslator("review")(line === "true" ? "changes.yes" : "changes.no");
  return lineInWords(field, line, names);
}
