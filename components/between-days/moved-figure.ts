import { dumbbell, type End } from "@/lib/charts/drawn/dumbbell";
import { type Figure, tableOf } from "@/lib/charts/figure";
import { OF_POSITIONS } from "@/lib/charts/figure-chart";
import type { Reading } from "@/lib/domain/cell";
import { isWeaklySourced } from "@/lib/domain/confidence";
import { isPosition, SCALE_RANGE } from "@/lib/domain/scale";
import { formatList } from "@/lib/i18n/format";
import { shownText, wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import { missingText } from "./missing-text";

/** What a leader holds on an issue on two days. */
export type Moved = { issue: { slug: string; name: string }; from: Reading; to: Reading };

/** Steps between the two days, signed; null unless both hold a position. */
export function stepsOf({ from, to }: Moved): number | null {
  return from.position === null || to.position === null ? null : to.position - from.position;
}

/** A leader's positions on two days, issue by issue on one scale, the farthest move first. */
export function movedFigure({
  name,
  days: [earlier, later],
  moves,
  measure,
}: {
  name: string;
  /** The two days in words. */
  days: readonly [string, string];
  moves: readonly Moved[];
  measure: string;
}): Figure {
  const t = getTranslator("between-days");
  const lines = [...moves].sort(
    (x, y) =>
      Math.abs(stepsOf(y) ?? -0.5) - Math.abs(stepsOf(x) ?? -0.5) ||
      x.issue.name.localeCompare(y.issue.name, "en"),
  );
  const days = { earlier, later };
  const shown = lines.filter(({ from, to }) => from.position !== null || to.position !== null);
  const changed = lines.filter((line) => stepsOf(line));
  const both = lines.filter((line) => stepsOf(line) !== null);
  return {
    name: "moved-between-days",
    title:
      changed.length === 0
        ? t("findingSame", { name, ...days, count: both.length })
        : t("findingMoved", {
            name,
            ...days,
            moved: changed.length,
            count: both.length,
            list: formatList(changed.map(({ issue }) => issue.name)),
          }),
    measure,
    marks: t("marks", days),
    order: t("order"),
    coverage: t("coverage", { shared: both.length, of: lines.length }),
    source: getTranslator("common")("figure.ownRecord"),
    alternative: `${t("alternative", { name, ...days })} ${lines.map((line) => moveText(line)).join(" ")}`,
    missing: lines
      .filter((line) => stepsOf(line) === null)
      .map(({ issue, from, to }) => ({
        name: issue.name,
        reason: missingText([
          { day: earlier, known: from.position !== null, text: shownText(from) },
          { day: later, known: to.position !== null, text: shownText(to) },
        ]),
      })),
    caption: t("caption", { name, ...days }),
    ...tableOf(lines, ({ issue }) => issue.slug, [
      { key: "issue", head: t("issue"), value: ({ issue }) => issue.slug, text: ({ issue }) => issue.name },
      {
        key: "earlier",
        head: earlier,
        ...OF_POSITIONS,
        value: ({ from }) => from.position,
        text: ({ from }) => shownText(from),
        isWeak: ({ from }) => endOf(from)?.isWeak === true,
      },
      {
        key: "later",
        head: later,
        ...OF_POSITIONS,
        value: ({ to }) => to.position,
        text: ({ to }) => shownText(to),
        isWeak: ({ to }) => endOf(to)?.isWeak === true,
      },
      {
        key: "steps",
        head: t("steps"),
        align: "end",
        unit: "steps",
        bounds: [-SCALE_RANGE, SCALE_RANGE],
        value: stepsOf,
        text: (line) => signed(stepsOf(line)),
      },
    ]),
    chart: { form: "ends", names: "issue", values: ["earlier", "later"] },
    draw: (width) =>
      dumbbell(
        {
          shapes: "days",
          word: wordOf,
          rows: shown.map(({ issue, from, to }) => ({
            row: issue.slug,
            label: issue.name,
            first: endOf(from),
            second: endOf(to),
          })),
        },
        width,
      ),
  };
}

function moveText({ issue, from, to }: Moved): string {
  return getTranslator("between-days")("move", {
    issue: issue.name,
    from: shownText(from),
    to: shownText(to),
  });
}

function endOf({ position, confidence }: Reading): End {
  return isPosition(position)
    ? { position, isWeak: confidence !== null && isWeaklySourced(confidence) }
    : null;
}

function signed(steps: number | null): string {
  if (steps === null) return "–";
  return steps > 0 ? `+${steps}` : String(steps).replace("-", "−");
}
