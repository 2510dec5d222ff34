import { positionStrips } from "@/lib/charts/drawn/position-strips";
import { type Figure, tableOf } from "@/lib/charts/figure";
import { OF_POSITIONS } from "@/lib/charts/figure-chart";
import { isWeaklySourced } from "@/lib/domain/confidence";
import { LANES } from "@/lib/domain/lane";
import { positionWord } from "@/lib/domain/scale";
import { formatDay, formatList, formatPeriod, formatPosition, formatYears } from "@/lib/i18n/format";
import { shownText, stateOf, stateText, wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import { explorerOf } from "./explorer-of";
import type { TimelineRow, TimelineSpan } from "./model";
import { type InTime, spanKey, stripsOf } from "./strips-of";

/** Strips in one picture; of more, the table and the files have the rest. */
export const MOST_STRIPS = 60;

export type ThroughTime = InTime & {
  /** Whether rows are leaders or issues. */
  kind: "leader" | "issue";
  release: number;
  /** What the three figures say each for itself. */
  said: Pick<Figure, "name" | "title" | "order" | "coverage" | "caption" | "missing">;
};

type Span = TimelineSpan & { key: string; row: TimelineRow };

/** Positions through time, a strip for each leader or issue, as a figure: one row of its table for each period. */
export function throughTimeFigure({ kind, release, said, ...time }: ThroughTime): Figure {
  const t = getTranslator("through-time");
  const { rows, terms, asOf } = time;
  const drawn = rows.slice(0, MOST_STRIPS);
  const left = rows.length - drawn.length;
  const strips = stripsOf({ ...time, rows: drawn });
  return {
    ...said,
    measure: t("measure", { day: formatDay(asOf), release }),
    source: getTranslator("common")("figure.ownRecord"),
    alternative: [
      `${said.caption}. ${said.title}.`,
      ...(terms.length > 0
        ? [t("inOffice", { list: formatList(terms.map((term) => `${term.office} ${formatYears(term)}`)) })]
        : []),
      ...drawn.map(spoken),
    ].join(" "),
    missing: [
      ...said.missing,
      ...(left > 0
        ? [{ name: t("cut", { count: left }), reason: t("cutReason", { shown: drawn.length }) }]
        : []),
    ],
    ...tableOf(spansOf(rows), ({ key }) => key, [
      { key: kind, head: t(kind), value: ({ row }) => row.key, text: ({ row }) => row.name },
      {
        key: "lane",
        head: t("lane"),
        value: ({ lane }) => lane,
        text: ({ lane }) => getTranslator("stances")(lane),
      },
      {
        key: "position",
        head: t("position"),
        align: "end",
        ...OF_POSITIONS,
        value: ({ position }) => position,
        text: ({ position }) => (position === null ? "–" : formatPosition(position)),
        isWeak: ({ confidence }) => confidence !== null && isWeaklySourced(confidence),
      },
      {
        key: "reading",
        head: t("reading"),
        value: (span) => (span.position === null ? stateOf(span) : positionWord(span.position)),
        text: (span) => (span.position === null ? stateText(stateOf(span)) : wordOf(span.position)),
      },
      { key: "from", head: t("from"), value: ({ from }) => from.day, text: ({ from }) => formatDay(from) },
      {
        key: "from_precision",
        head: t("fromPrecision"),
        value: ({ from }) => from.precision,
        text: ({ from }) => t(`precision.${from.precision}`),
      },
      {
        key: "to",
        head: t("to"),
        value: ({ to }) => to?.day ?? null,
        text: ({ to }) => (to ? formatDay(to) : t("open")),
      },
      {
        key: "to_precision",
        head: t("toPrecision"),
        value: ({ to }) => to?.precision ?? null,
        text: ({ to }) => (to ? t(`precision.${to.precision}`) : "–"),
      },
      { key: "confidence", head: t("confidence"), value: ({ confidence }) => confidence },
    ]),
    chart: { form: "time" },
    draw: (width) => positionStrips(strips, width),
    explorer: explorerOf({ ...time, rows: drawn }, kind),
  };
}

/** Every period, by row, words before deeds, in the order of time. */
function spansOf(rows: readonly TimelineRow[]): Span[] {
  return rows.flatMap((row) =>
    LANES.flatMap((lane) =>
      row.spans
        .filter((span) => span.lane === lane)
        .sort((a, b) => (a.from.day < b.from.day ? -1 : 1))
        .map((span) => ({ ...span, key: spanKey(row, span), row })),
    ),
  );
}

/** All that is on record of a row, in words. */
export function spoken(row: TimelineRow): string {
  const t = getTranslator("through-time");
  const periods = spansOf([row]).map((span) =>
    t("period", { reading: shownText(span, span.lane), period: formatPeriod(span) }),
  );
  return t("row", { name: row.name, said: periods.length > 0 ? periods.join(". ") : t("nothing") });
}
