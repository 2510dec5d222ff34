import { formatPlace } from "@/components/issues/spread-text";
import { type DistributionGroup, distributionChart } from "@/lib/charts/drawn/distribution-chart";
import { type Figure, tableOf } from "@/lib/charts/figure";
import { OF_POSITIONS, OF_STEPS } from "@/lib/charts/figure-chart";
import type { Reading } from "@/lib/domain/cell";
import { isWeaklySourced } from "@/lib/domain/confidence";
import { medianStands } from "@/lib/domain/measures/bloc-medians";
import { POSITIONS } from "@/lib/domain/scale";
import { type Spread, spread } from "@/lib/domain/spread";
import { formatList, formatNumber, formatPosition } from "@/lib/i18n/format";
import { shownText, stateOf, stateText, wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { BlocIssueHead, BlocMember, BlocSide, ISSUE_ORDERS } from "./model";
import { withCountries } from "./on-record";

export const BLOC_DISTRIBUTION = "bloc-distribution";

/** An issue of the page, by its place among all that are compared on. */
export type PlacedIssue = BlocIssueHead & { at: number };

type Given = {
  /** One bloc, or two to set against one another. */
  sides: readonly BlocSide[];
  /** The issues shown, in the order shown. */
  issues: readonly PlacedIssue[];
  order: (typeof ISSUE_ORDERS)[number];
  /** By what, on which day and release, in words. */
  scope: string;
};

type Row = {
  key: string;
  issue: PlacedIssue;
  side: BlocSide;
  member: BlocMember;
  reading: Reading;
  lies: Spread;
};

/** How the members of one or two blocs lie on the scale, issue by issue, as a figure. */
export function distributionFigure(given: Given): Figure {
  const t = getTranslator("blocs");
  const rows = rowsOf(given);
  const names = formatList(given.sides.map(({ within }) => within));
  const title = findingOf(given);
  const known = rows.filter(({ reading }) => reading.position !== null).length;
  return {
    name: BLOC_DISTRIBUTION,
    title,
    measure: t("distribution.measure", { scope: given.scope }),
    order: t(`distribution.order.${given.order}`, { sides: given.sides.length }),
    coverage: withCountries(t("distribution.coverage", { known, of: rows.length }), given.sides),
    source: getTranslator("common")("figure.ownRecord"),
    alternative: `${t("distribution.label", { names })}: ${title}. ${given.issues.map((issue) => spoken(issue, given.sides)).join(" ")}`,
    missing: missingOf(rows),
    caption: t("distribution.caption", { names }),
    ...tableOf(rows, ({ key }) => key, [
      {
        key: "issue",
        head: t("column.issue"),
        value: ({ issue }) => issue.slug,
        text: ({ issue }) => issue.name,
      },
      {
        key: "bloc",
        head: t("column.bloc"),
        value: ({ side }) => side.slug || "own",
        text: ({ side }) => side.name,
      },
      {
        key: "leader",
        head: t("column.leader"),
        value: ({ member }) => member.leader,
        text: ({ member }) => member.name,
      },
      {
        key: "position",
        head: t("column.position"),
        ...OF_POSITIONS,
        value: ({ reading }) => reading.position,
        text: ({ reading }) => shownText(reading),
        isWeak: ({ reading }) => isWeak(reading),
      },
      { key: "state", head: t("column.state"), value: ({ reading }) => reading.state, text: stateWords },
      { key: "lane", head: t("column.lane"), value: ({ reading }) => reading.lane, text: laneWords },
      { key: "confidence", head: t("column.confidence"), value: ({ reading }) => reading.confidence },
      {
        key: "median",
        head: t("column.median"),
        align: "end",
        ...OF_POSITIONS,
        value: ({ lies }) => lies.median,
        text: ({ lies }) => (lies.median === null ? "–" : formatPlace(lies.median)),
      },
      {
        key: "mean_distance_from_median",
        head: t("column.deviation"),
        align: "end",
        ...OF_STEPS,
        value: ({ lies }) => lies.deviation,
        text: ({ lies }) => (lies.deviation === null ? "–" : formatNumber(lies.deviation)),
      },
    ]),
    chart: {
      form: "bars",
      names: "leader",
      values: "position",
      ink: "leader",
      panels: given.sides.length > 1 ? ["issue", "bloc"] : ["issue"],
    },
    draw: (width) =>
      distributionChart(
        {
          places: POSITIONS.map((place) => ({ number: formatPosition(place), words: wordOf(place) })),
          rows: given.issues.map((issue) => ({
            title: issue.name,
            groups: given.sides.map((side) =>
              groupOf(
                rows.filter((row) => row.issue === issue && row.side === side),
                given.sides.length > 1 ? side.name : null,
              ),
            ),
          })),
        },
        width,
      ),
  };
}

/** How a bloc lies on an issue. */
export function spreadOf(side: BlocSide, { at }: { at: number }): Spread {
  return spread(side.members.flatMap(({ readings }) => readings[at] ?? []));
}

function rowsOf({ sides, issues }: Given): Row[] {
  return issues.flatMap((issue) =>
    sides.flatMap((side, at) => {
      const lies = spreadOf(side, issue);
      return side.members.flatMap((member): Row[] => {
        const reading = member.readings[issue.at];
        const key = `${issue.slug}.${at}.${member.leader}`;
        return reading ? [{ key, issue, side, member, reading, lies }] : [];
      });
    }),
  );
}

function groupOf(rows: readonly Row[], name: string | null): DistributionGroup {
  const lies = rows[0]?.lies ?? spread([]);
  return {
    name,
    note: spreadNote(lies, rows.length),
    median: lies.median,
    deviation: lies.deviation,
    stands: medianStands(lies),
    marks: rows.flatMap(({ key, member, reading }) =>
      reading.position === null
        ? []
        : [
            {
              row: key,
              place: reading.position,
              ink: { leader: member.leader },
              square: reading.lane === "does",
              hollow: isWeak(reading),
              name: member.family,
            },
          ],
    ),
  };
}

/** "median +1, spread 0.67; 6 of 8" */
function spreadNote({ median, deviation, known }: Spread, of: number): string {
  const t = getTranslator("blocs");
  return median === null || deviation === null
    ? t("distribution.noteNone", { of })
    : t("distribution.note", { median: formatPlace(median), deviation: formatNumber(deviation), known, of });
}

/** How each bloc lies on an issue, as a sentence. */
export function spoken(issue: PlacedIssue, sides: readonly BlocSide[]): string {
  const t = getTranslator("blocs");
  return t("distribution.spoken", {
    issue: issue.name,
    notes: formatList(
      sides.map((side) => {
        const note = spreadNote(spreadOf(side, issue), side.members.length);
        return sides.length > 1 ? `${side.within} ${note}` : note;
      }),
    ),
  });
}

const isWeak = ({ confidence }: Reading) => confidence !== null && isWeaklySourced(confidence);
const stateWords = ({ reading }: Row) => (reading.position === null ? stateText(stateOf(reading)) : "–");
const laneWords = ({ reading }: Row) => (reading.lane ? getTranslator("stances")(reading.lane) : "–");

/** Each member who lacks a position, once, with the issues and the reasons. */
function missingOf(rows: readonly Row[]): Figure["missing"] {
  const t = getTranslator("blocs");
  const absent = new Map<string, { name: string; reasons: Map<string, Set<string>> }>();
  for (const { member, issue, reading } of rows) {
    if (reading.position !== null) continue;
    const own = absent.get(member.leader) ?? { name: member.name, reasons: new Map() };
    const state = stateText(stateOf(reading));
    own.reasons.set(state, (own.reasons.get(state) ?? new Set()).add(issue.shortName));
    absent.set(member.leader, own);
  }
  return [...absent.values()].map(({ name, reasons }) => ({
    name,
    reason: [...reasons]
      .map(([state, issues]) => t("distribution.missing", { issues: formatList([...issues]), state }))
      .join("; "),
  }));
}

/** Where one bloc is most and least of one mind, or where two are farthest apart. */
function findingOf({ sides, issues }: Given): string {
  const t = getTranslator("blocs");
  const [first, second] = sides;
  if (!first) return t("distribution.nothing");
  if (second) return findingOfTwo(first, second, issues);
  const divided = widestFirst(issues, (issue) => {
    const { deviation, known } = spreadOf(first, issue);
    return known < 2 ? null : deviation;
  });
  const [most, least] = [divided[0], divided.at(-1)];
  if (!most || !least) return t("distribution.nothing");
  if (most.value === 0) return t("distribution.findingOneMind", { name: first.name });
  return t("distribution.findingOne", {
    name: first.name,
    most: most.issue.name,
    least: least.issue.name,
    issues: most.issue === least.issue ? 1 : 2,
  });
}

function findingOfTwo(a: BlocSide, b: BlocSide, issues: readonly PlacedIssue[]): string {
  const t = getTranslator("blocs");
  const apart = widestFirst(issues, (issue) => {
    const [left, right] = [spreadOf(a, issue), spreadOf(b, issue)];
    if (left.median === null || right.median === null || !medianStands(left) || !medianStands(right))
      return null;
    return Math.abs(left.median - right.median);
  });
  const [far] = apart;
  if (!far) return t("distribution.noMedians", { a: a.within, b: b.within });
  const place = (side: BlocSide) => formatPlace(spreadOf(side, far.issue).median ?? 0);
  const medians = { issue: far.issue.name, medianA: place(a), medianB: place(b) };
  if (apart.length === 1)
    return t("distribution.findingOnly", { ...medians, a: a.within, b: b.within, issues: issues.length });
  return far.value === 0
    ? t("distribution.findingAlike", { a: a.within, b: b.within })
    : t("distribution.findingTwo", { ...medians, a: a.name, b: b.within });
}

/** The issues on which something is known, from the greatest value to the least. */
function widestFirst(
  issues: readonly PlacedIssue[],
  of: (issue: PlacedIssue) => number | null,
): { issue: PlacedIssue; value: number }[] {
  const known = issues.flatMap((issue) => {
    const value = of(issue);
    return value === null ? [] : [{ issue, value }];
  });
  return known.toSorted((x, y) => y.value - x.value);
}
