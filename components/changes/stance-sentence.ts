import type { Names } from "@/components/events/names";
import { fieldChanges } from "@/lib/changes/field-changes";
import type { ChangedRecord, Content } from "@/lib/changes/model";
import type { Told } from "@/lib/changes/turns";
import { parseDatedDay } from "@/lib/domain/day";
import { isPosition } from "@/lib/domain/scale";
import { isState } from "@/lib/domain/state";
import { formatDay, formatDayIn, formatList, formatPeriod, formatPosition } from "@/lib/i18n/format";
import { stateText, wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import { fieldName, fieldsText } from "./fields-text";

type Turn = Extract<Told, { form: "turn" }>;

/** A position that ended and the one that took its place: "Ada Example on Kites, done: −1 opposes → −2 opposes strongly from 3 May 2026". */
export function turnSentence({ ended, begun }: Turn, names: Names): string {
  const t = getTranslator("changes");
  const [before, after] = [ended.after ?? {}, begun.after ?? {}];
  const said = { subject: subjectOf(after, names), was: readingOf(before), is: readingOf(after) };
  const day = dayIn(after, "from", formatDay);
  return said.was === said.is ? t("told.turnSame", { ...said, day }) : t("told.turn", { ...said, day });
}

/** A stance with what it held and for how long: "Ada Example on Kites, done: −1 opposes, since 2019". */
export function stanceLabel(stance: Content, names: Names): string {
  const said = { subject: subjectOf(stance, names), is: readingOf(stance), period: periodOf(stance) };
  return getTranslator("changes")("told.begun", said);
}

/** What became of one stance, its position before its period and its period before its words. */
export function stanceSentence(record: ChangedRecord, names: Names): string {
  const { before, after, replacedBy } = record;
  const t = getTranslator("changes");
  const held = after ?? before ?? {};
  const subject = subjectOf(held, names);
  const is = readingOf(held);
  if (!before) return stanceLabel(held, names);
  if (!after && replacedBy)
    return t("told.moved", {
      label: stanceLabel(held, names),
      leader: names.leader(String(replacedBy.content?.leader ?? replacedBy.slug)),
    });
  if (!after) return t("told.takenOut", { subject, was: is, period: periodOf(held) });
  const was = readingOf(before);
  const rest = without(after, before);
  if (was !== is) return also(t("told.recoded", { subject, period: periodOf(after), was, is }), rest);
  if (periodOf(before) !== periodOf(after)) {
    const sentence =
      before.to === null && before.from === after.from
        ? t("told.ended", { subject, is, day: dayIn(after, "to", formatDayIn) })
        : t("told.period", { subject, is, was: periodOf(before), period: periodOf(after) });
    return also(sentence, rest);
  }
  return t("told.reworked", { subject, is, fields: fieldsText(before, after) });
}

function subjectOf(stance: Content, names: Names): string {
  return getTranslator("changes")("told.subject", {
    leader: names.leader(String(stance.leader)),
    issue: names.issue(String(stance.issue)),
    lane: String(stance.lane),
  });
}

/** "−1 opposes", or the state in words. */
function readingOf({ position, state }: Content): string {
  if (isPosition(position)) return `${formatPosition(position)} ${wordOf(position)}`;
  return stateText(isState(state) ? state : "not-yet-researched");
}

function periodOf({ from, to }: Content): string {
  const begins = parseDatedDay(String(from));
  return begins ? formatPeriod({ from: begins, to: parseDatedDay(String(to)) }) : String(from);
}

function dayIn(stance: Content, field: string, format: typeof formatDay): string {
  const day = parseDatedDay(String(stance[field]));
  return day ? format(day) : "";
}

/** Names of the fields that differ beside position, state, period and the day of the last check. */
function without(after: Content, before: Content): string[] {
  const said = new Set(["position", "state", "from", "to", "lastChecked"]);
  return fieldChanges(before, after)
    .map(({ field }) => field)
    .filter((field) => !said.has(field));
}

function also(sentence: string, fields: string[]): string {
  if (fields.length === 0) return sentence;
  const t = getTranslator("changes");
  return t("told.also", { sentence, fields: formatList(fields.map(fieldName)) });
}
