import { agreementLine } from "@/components/charts/agreement-line";
import { daysOf, type NumberedEvent, numberedTexts } from "@/components/charts/numbered-events";
import { type Figure, tableOf } from "@/lib/charts/figure";
import { OF_COUNTS, OF_SHARES } from "@/lib/charts/figure-chart";
import type { BlocSeries, BlocSpan } from "@/lib/domain/bloc-series";
import type { Day } from "@/lib/domain/day";
import { MIN_OTHERS } from "@/lib/domain/measures/departures";
import type { Bounds } from "@/lib/domain/measures/measurement";
import type { Former, OutOfOffice } from "@/lib/domain/office";
import { formatDay, formatList, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { BlocSide } from "./model";
import { withCountries } from "./on-record";
import { reasonText } from "./reason-text";

export const AGREEMENT_WITH_BLOC = "agreement-with-bloc";

/** The scale of the default measure. */
const SHARE: Bounds = [0, 1];

type Given = {
  leader: string;
  bloc: Pick<BlocSide, "name" | "within" | "onRecord">;
  series: BlocSeries & { from: Day };
  until: Day;
  scope: string;
  /** When the leader was out of office, where their deeds are read, and how these are read then. */
  outOfOffice: readonly OutOfOffice[];
  former: Former;
  /** Those that the line shows by a number a day. */
  events: readonly NumberedEvent[];
  lastChecked: Day | null;
};

/** How a leader stood with the others of a bloc through time, as a figure: a step line with the band of the unknown. */
export function withBlocFigure(given: Given): Figure {
  const { leader, bloc: side, series, until } = given;
  const t = getTranslator("blocs");
  const { spans, from } = series;
  const last = spans.at(-1);
  const bloc = side.within;
  return {
    name: AGREEMENT_WITH_BLOC,
    title: findingOf(leader, bloc, spans),
    measure: measureText(given),
    order: null,
    coverage: last
      ? withCountries(
          t("time.coverage", { ...last.agreement.coverage, others: last.others, day: formatDay(until) }),
          [side],
        )
      : null,
    source: getTranslator("common")("figure.ownRecord"),
    alternative: `${t("time.label", { leader, bloc })}. ${spans.map(spoken).join(" ")}`,
    missing: gapsOf(spans, until),
    numbered: numberedTexts(given.events),
    caption: t("time.caption", { leader, bloc }),
    ...tableOf(spans, (span) => span.from, [
      {
        key: "from",
        head: t("column.from"),
        value: (span) => span.from,
        text: (span) => formatDay(span.from),
      },
      {
        key: "other_members",
        head: t("column.others"),
        align: "end",
        ...OF_COUNTS,
        value: ({ others }) => others,
      },
      {
        key: "agreement",
        head: t("column.agreement"),
        align: "end",
        ...OF_SHARES,
        value: ({ agreement }) => agreement.value,
        text: ({ agreement: { value } }) => (value === null ? t("noNumber") : formatPercent(value)),
      },
      {
        key: "issues_counted",
        head: t("column.counted"),
        align: "end",
        ...OF_COUNTS,
        value: ({ agreement }) => agreement.coverage.shared,
      },
      {
        key: "issues_in_scope",
        head: t("column.scope"),
        align: "end",
        ...OF_COUNTS,
        value: ({ agreement }) => agreement.coverage.of,
      },
      {
        key: "least",
        head: t("column.least"),
        align: "end",
        ...OF_SHARES,
        value: rangeEnd(0),
        text: (span) => percentOr(rangeEnd(0)(span)),
      },
      {
        key: "most",
        head: t("column.most"),
        align: "end",
        ...OF_SHARES,
        value: rangeEnd(1),
        text: (span) => percentOr(rangeEnd(1)(span)),
      },
    ]),
    chart: { form: "time" },
    ...agreementLine({
      spans,
      bounds: SHARE,
      ranged: true,
      from,
      until,
      lastChecked: given.lastChecked,
      events: daysOf(given.events),
      textOf: spoken,
    }),
  };
}

/** What is drawn and of whom, how often it was computed, what the numbers are, and when deeds stood still. */
function measureText({ leader, series, scope, outOfOffice, former, events }: Given): string {
  const t = getTranslator("blocs");
  const { computed, days } = series;
  const times = outOfOffice.map(({ from, to }) =>
    to === null
      ? t("time.outFrom", { from: formatDay(from) })
      : t("time.outFromTo", { from: formatDay(from), to: formatDay(to) }),
  );
  return [
    t("time.measure", { scope }),
    ...(computed < days ? [t("time.thinned", { computed, days })] : []),
    ...(events.length > 0 ? [t("time.numbered", { leader })] : []),
    ...(times.length > 0 ? [t("time.outOfOffice", { leader, former, list: formatList(times) })] : []),
  ].join(" ");
}

const rangeEnd =
  (at: 0 | 1) =>
  ({ agreement: { range } }: BlocSpan) =>
    range?.[at] ?? null;
const percentOr = (value: number | null) => (value === null ? "–" : formatPercent(value));

function findingOf(leader: string, bloc: string, spans: readonly BlocSpan[]): string {
  const t = getTranslator("blocs");
  const measured = spans.flatMap(({ from, agreement: { value } }) =>
    value === null ? [] : [{ from, value }],
  );
  const [first, last] = [measured[0], measured.at(-1)];
  if (!first || !last) return t("time.never", { leader, bloc });
  const [from, to] = [formatPercent(first.value), formatPercent(last.value)];
  const names = { leader, bloc, fromDay: formatDay(first.from), toDay: formatDay(last.from) };
  return measured.length === 1 ? t("time.same", { ...names, to }) : t("time.changed", { ...names, from, to });
}

/** Why a span has no number: too few members, or too little that is known. */
export function refusalText({ others, agreement: { reason, coverage } }: BlocSpan): string {
  const t = getTranslator("blocs");
  if (others < MIN_OTHERS) return t("time.fewOthers", { others, minimum: MIN_OTHERS });
  return reason === null ? "" : reasonText(reason, coverage);
}

/** Stretches without a number, each with the reasons on the way. */
function gapsOf(spans: readonly BlocSpan[], until: Day): Figure["missing"] {
  const t = getTranslator("blocs");
  const gaps: { from: Day; to: Day; reasons: Set<string> }[] = [];
  spans.forEach((span, at) => {
    if (span.agreement.value !== null) return;
    const last = gaps.at(-1);
    const to = span.to ?? until;
    const kind = t(`time.why.${span.others < MIN_OTHERS ? "fewOthers" : "littleKnown"}`);
    if (last && spans[at - 1]?.agreement.value === null) {
      last.to = to;
      last.reasons.add(kind);
    } else gaps.push({ from: span.from, to, reasons: new Set([kind]) });
  });
  return gaps.map(({ from, to, reasons }) => ({
    name: t("time.gap", { from: formatDay(from), to: formatDay(to) }),
    reason: formatList([...reasons]),
  }));
}

function spoken(span: BlocSpan): string {
  const { from, others, agreement } = span;
  const t = getTranslator("blocs");
  return agreement.value === null
    ? t("time.spokenNone", { day: formatDay(from), reason: refusalText(span) })
    : t("time.spoken", {
        day: formatDay(from),
        value: formatPercent(agreement.value),
        others,
        ...agreement.coverage,
      });
}
