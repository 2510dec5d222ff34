import type { PositionStrips } from "@/lib/charts/drawn/position-strips";
import type { StripSample } from "@/lib/charts/drawn/strip-key";
import type { TimeDomain } from "@/lib/charts/time-axis";
import { isWeaklySourced } from "@/lib/domain/confidence";
import type { Day } from "@/lib/domain/day";
import type { Term } from "@/lib/domain/office";
import { SCALE_MAX, SCALE_MIN } from "@/lib/domain/scale";
import { formatDay, formatPosition } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { TimelineRow, TimelineSpan } from "./model";

export type InTime = {
  rows: readonly TimelineRow[];
  /** Terms of the leader whom all rows are about. */
  terms: readonly Term[];
  domain: TimeDomain;
  asOf: Day;
  lastChecked: Day | null;
};

/** The row of the figure's table that a period is. */
export function spanKey(row: Pick<TimelineRow, "key">, { lane, from }: TimelineSpan): string {
  return `${row.key}.${lane}.${from.day}`;
}

/** The day up to which periods are firm: that of the last check, or the page's. */
export function firmUntilOf({ asOf, lastChecked }: Pick<InTime, "asOf" | "lastChecked">): Day {
  return lastChecked !== null && lastChecked < asOf ? lastChecked : asOf;
}

/** Rows as strips to be drawn, with a key to the marks that there are among them. */
export function stripsOf({ rows, terms, domain, asOf, lastChecked }: InTime): PositionStrips {
  const firmUntil = firmUntilOf({ asOf, lastChecked });
  return {
    rows: rows.map((row) => ({
      label: row.name,
      href: row.href,
      note: row.note,
      spans: row.spans.map((span) => ({ ...span, ...readingOf(span), row: spanKey(row, span) })),
    })),
    terms: { label: getTranslator("common")("terms"), periods: terms },
    domain,
    asOf,
    firmUntil,
    dayText: formatDay,
    ends: { top: formatPosition(SCALE_MAX), bottom: formatPosition(SCALE_MIN) },
    key: { samples: samplesOf(rows, firmUntil, asOf), note: getTranslator("through-time")("key.note") },
  };
}

function readingOf({ lane, position, state, confidence }: TimelineSpan) {
  return { lane, position, isWeak: isWeaklySourced(confidence), isWithheld: state === "withheld" };
}

/** Ways of drawing that are among the rows, in a fixed order. */
function samplesOf(rows: readonly TimelineRow[], firmUntil: Day, asOf: Day): StripSample[] {
  const t = getTranslator("through-time");
  const spans = rows.flatMap((row) => row.spans.map((span) => ({ ...span, ...readingOf(span) })));
  const deed = { lane: "does", position: 1, isWeak: false, isWithheld: false } as const;
  const firm = "firm" as const;
  const later = firmUntil < asOf ? "checked" : "after";
  const all = [
    {
      has: spans.some(({ lane, position }) => lane === "does" && position !== null),
      kind: firm,
      reading: deed,
      text: t("key.does"),
    },
    {
      has: spans.some(({ lane, position }) => lane === "says" && position !== null),
      kind: firm,
      reading: { ...deed, lane: "says" as const },
      text: t("key.says"),
    },
    {
      has: spans.some(({ position, isWeak }) => position !== null && isWeak),
      kind: firm,
      reading: { ...deed, isWeak: true },
      text: t("key.weak"),
    },
    {
      has: spans.some(({ position, isWithheld }) => position === null && !isWithheld),
      kind: firm,
      reading: { ...deed, position: null },
      text: t("key.state"),
    },
    {
      has: spans.some(({ isWithheld }) => isWithheld),
      kind: firm,
      reading: { ...deed, position: null, isWithheld: true },
      text: t("key.withheld"),
    },
    {
      has: spans.some(({ from }) => from.precision !== "day"),
      kind: "soft" as const,
      reading: deed,
      text: t("key.soft"),
    },
    {
      has: spans.some(({ to }) => to === null || to.day > firmUntil),
      kind: "later" as const,
      reading: deed,
      text: t(`key.${later}`, { day: formatDay(firmUntil) }),
    },
    { has: true, kind: "day" as const, reading: deed, text: t("key.day", { day: formatDay(asOf) }) },
  ];
  return all.filter(({ has }) => has).map(({ kind, reading, text }) => ({ kind, reading, text }));
}
