import { measureName } from "@/components/analysis/scope-text";
import { pointMap, refusedPicture } from "@/lib/charts/drawn/point-map";
import { rowChart } from "@/lib/charts/drawn/row-chart";
import { type Figure, tableOf } from "@/lib/charts/figure";
import { type FigureChart, OF_COUNTS, OF_SHARES } from "@/lib/charts/figure-chart";
import { leaderInk } from "@/lib/charts/leader-ink";
import { partOf } from "@/lib/domain/measures/measurement";
import { formatDay, formatList, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { isShare, lengthText, unitText } from "./lengths";
import type { LeaderMap, MapLeader } from "./model";
import { hasPlace, type Placed, placeLabels, rowOrder } from "./places";
import { refusalText } from "./refusal-text";

/** Leaders as points, or why not, as a figure. @param scope whom, on what and when, in words */
export function mapFigure(map: LeaderMap, scope: string): Figure {
  const t = getTranslator("map");
  const { plane, way, shape, measure, leaders } = map;
  const refused = refusalText(map);
  const title = findingOf(map);
  const placed = leaders.filter(hasPlace).sort((a, b) => (shape === "row" ? a.x - b.x : 0));
  const list = formatList(
    placed.map(({ label, x, y }) =>
      y === null
        ? t("atRow", { name: label, x: lengthText(map, x) })
        : t("at", { name: label, x: lengthText(map, x), y: lengthText(map, y) }),
    ),
  );
  return {
    name: "map",
    title,
    measure: t(`measure.${way}`, {
      measure: measureName(measure.id),
      shared: plane.coverage.shared,
      of: plane.coverage.of,
      scope,
    }),
    order: togetherText(leaders),
    coverage: t(`coverage.${way}`, { placed: placed.length, ...plane.coverage }),
    source: getTranslator("common")("figure.ownRecord"),
    alternative: {
      plane: t("alternative", { finding: title, list }),
      row: t("alternativeRow", { finding: title, refused: refused ?? "", list }),
      none: `${title}. ${refused ?? ""}`,
    }[shape],
    missing: leaders
      .filter((leader) => !hasPlace(leader))
      .map(({ label }) => ({ name: label, reason: t(shape === "none" ? "notDrawn" : "noPlace") })),
    caption: t(shape === "row" ? "captionRow" : "caption", { unit: unitText(map) }),
    ...placeTable(map, shape === "row" ? [...placed, ...leaders.filter((one) => !hasPlace(one))] : leaders),
    chart: chartOf(map),
    draw: (width) => {
      if (shape === "none") return refusedPicture(refused ?? "", width);
      return shape === "row" ? drawnRow(map, placed, width) : drawnPlane(map, placed, width);
    },
  };
}

/** That places of other days were placed together with the others, and which days; null where there are none. */
export function togetherText(leaders: readonly MapLeader[]): string | null {
  const days = [...new Set(leaders.filter(({ earlier }) => earlier).map(({ day }) => day))].sort();
  return days.length === 0
    ? null
    : getTranslator("map")("together", { days: formatList(days.map((day) => formatDay(day))) });
}

/** What the plane or the row shows of the whole, or that there is neither. */
export function findingOf({ plane, shape, leaders }: LeaderMap): string {
  const t = getTranslator("map");
  const count = new Set(leaders.filter(hasPlace).map(({ slug }) => slug)).size;
  if (shape === "plane") return t("finding", { explained: formatPercent(plane.value ?? 0), count });
  if (shape === "none") return t("refusedTitle");
  return t("findingRow", { explained: formatPercent(partOf(plane, "first") ?? 0), count });
}

function chartOf({ shape }: LeaderMap): FigureChart {
  return {
    plane: { form: "points", names: "leader", across: "across", up: "up" },
    row: { form: "bars", names: "leader", values: "across", ink: "leader" },
    none: { form: "table" },
  }[shape] as FigureChart;
}

function placeTable(map: LeaderMap, leaders: readonly MapLeader[]): Pick<Figure, "columns" | "rows"> {
  const t = getTranslator("map");
  const { shape } = map;
  const place = (value: number | null) => (value === null ? "–" : lengthText(map, value));
  const placeInRow = ({ key, x }: MapLeader) =>
    x === null ? null : leaders.findIndex((one) => one.key === key) + 1;
  const unit = isShare(map) ? OF_SHARES.unit : "number";
  return tableOf<MapLeader>(leaders, ({ key }) => key, [
    { key: "leader", head: t("column.leader"), value: ({ key }) => key, text: ({ name }) => name },
    { key: "day", head: t("column.day"), value: ({ day }) => day, text: ({ day }) => formatDay(day) },
    {
      key: "across",
      head: t("column.x"),
      align: "end",
      unit,
      value: ({ x }) => x,
      text: ({ x }) => place(x),
      isWeak: ({ weak }) => weak,
    },
    shape === "row"
      ? { key: "place", head: t("column.place"), align: "end", ...OF_COUNTS, value: placeInRow }
      : {
          key: "up",
          head: t("column.y"),
          align: "end",
          unit,
          value: ({ y }) => y,
          text: ({ y }) => place(y),
        },
    {
      key: "positions_held",
      head: t("column.known"),
      align: "end",
      ...OF_COUNTS,
      value: ({ known }) => known,
    },
  ]);
}

/** How long the bar is that says what a distance means: a tenth of the measure, or half a step. */
const BAR = { scaling: 0.1, components: 0.5 } as const;

/** What a length in the picture means, in the unit of what it shows. */
function barOf(map: LeaderMap): { length: number; label: string } {
  const t = getTranslator("map");
  if (map.way === "components") return { length: BAR.components, label: t("bar.components") };
  const [low, high] = map.measure.bounds;
  const length = BAR.scaling * (high - low);
  return { length, label: t("bar.scaling", { value: lengthText(map, length) }) };
}

/** What the two directions are called, and how much each shows. */
export function axesOf({ plane }: Pick<LeaderMap, "plane">): { across: string; up: string } {
  const t = getTranslator("map");
  const share = (name: string) => formatPercent(partOf(plane, name) ?? 0);
  return {
    across: t("axis.first", { share: share("first") }),
    up: t("axis.second", { share: share("second") }),
  };
}

function drawnPlane(map: LeaderMap, placed: readonly Placed[], width: number) {
  const { paths } = map;
  const labelOf = placeLabels(map);
  return pointMap(
    {
      points: placed.map((one) => ({
        row: one.key,
        x: one.x,
        y: one.y ?? 0,
        ink: { leader: one.slug },
        label: labelOf(one),
        hollow: one.weak,
        small: one.earlier,
      })),
      paths: paths.map(({ slug, keys }) => ({
        ink: { leader: slug },
        dash: leaderInk(slug).dash,
        rows: keys,
      })),
      axes: axesOf(map),
      scale: barOf(map),
    },
    width,
  );
}

/** One line for each leader, with all their days on it. */
function drawnRow(map: LeaderMap, placed: readonly Placed[], width: number) {
  const labelOf = placeLabels(map);
  const lines = rowOrder(map).map((slug) => {
    const days = placed.filter((one) => one.slug === slug).sort((a, b) => (a.day < b.day ? -1 : 1));
    return {
      name: days[0]?.name ?? slug,
      ink: { leader: slug },
      dots: days.map((one) => ({
        row: one.key,
        x: one.x,
        hollow: one.weak,
        small: one.earlier,
        label: labelOf(one),
      })),
    };
  });
  return rowChart({ lines, scale: barOf(map) }, width);
}
