import { dumbbell, type End } from "@/lib/charts/drawn/dumbbell";
import { type Figure, tableOf } from "@/lib/charts/figure";
import { OF_POSITIONS, OF_STEPS } from "@/lib/charts/figure-chart";
import { isWeaklySourced } from "@/lib/domain/confidence";
import type { Gap, GapLine } from "@/lib/domain/measures/gap";
import { isPosition } from "@/lib/domain/scale";
import { formatList } from "@/lib/i18n/format";
import { wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import { gapText, laneText, missingText } from "./gap-text";

export const SAYS_AND_DOES = "says-and-does";

/** What a leader said and did on each issue, on one scale, the widest gap first. */
export function gapFigure({
  name,
  gap,
  issues,
  measure,
}: {
  /** The leader's. */
  name: string;
  gap: Gap;
  /** Names of issues by slug. */
  issues: ReadonlyMap<string, string>;
  /** The measure with its day and release, in words. */
  measure: string;
}): Figure {
  const t = getTranslator("says-does");
  const nameOf = ({ issue }: GapLine) => issues.get(issue) ?? issue;
  const lines = [...gap.cells].sort(
    (x, y) => (y.distance ?? -1) - (x.distance ?? -1) || nameOf(x).localeCompare(nameOf(y), "en"),
  );
  const shown = lines.filter(({ positions }) => positions.some((position) => position !== null));
  const said = lines.map((line) => t("line", { issue: nameOf(line), text: gapText(line) }));
  return {
    name: SAYS_AND_DOES,
    title: findingOf(name, gap, nameOf),
    measure,
    marks: t("marks"),
    order: t("order"),
    coverage: t("coverage", gap.coverage),
    source: getTranslator("common")("figure.ownRecord"),
    alternative: `${t("alternative", { name })} ${said.join(" ")}`,
    missing: lines
      .filter(({ distance }) => distance === null)
      .map((line) => ({ name: nameOf(line), reason: missingText(line) })),
    caption: t("caption", { name }),
    ...tableOf(lines, ({ issue }) => issue, [
      { key: "issue", head: t("issue"), value: ({ issue }) => issue, text: nameOf },
      {
        key: "says",
        head: t("says"),
        ...OF_POSITIONS,
        value: (line) => line.positions[0] ?? null,
        text: (l) => laneText(l, 0),
        isWeak: (l) => endOf(l.positions[0], l.a.confidence)?.isWeak === true,
      },
      {
        key: "does",
        head: t("does"),
        ...OF_POSITIONS,
        value: (line) => line.positions[1] ?? null,
        text: (l) => laneText(l, 1),
        isWeak: (l) => endOf(l.positions[1], l.b.confidence)?.isWeak === true,
      },
      {
        key: "steps",
        head: t("steps"),
        align: "end",
        ...OF_STEPS,
        value: ({ distance }) => distance,
        text: ({ distance }) => (distance === null ? "–" : String(distance)),
      },
      { key: "in_words", head: t("words"), value: gapText },
    ]),
    chart: { form: "ends", names: "issue", values: ["says", "does"] },
    draw: (width) =>
      dumbbell(
        {
          shapes: "lanes",
          word: wordOf,
          rows: shown.map((line) => ({
            row: line.issue,
            label: nameOf(line),
            first: endOf(line.positions[0], line.a.confidence),
            second: endOf(line.positions[1], line.b.confidence),
          })),
        },
        width,
      ),
  };
}

function endOf(position: number | null | undefined, confidence: GapLine["a"]["confidence"]): End {
  return isPosition(position)
    ? { position, isWeak: confidence !== null && isWeaklySourced(confidence) }
    : null;
}

function findingOf(name: string, gap: Gap, nameOf: (line: GapLine) => string): string {
  const t = getTranslator("says-does");
  const both = gap.cells.filter(({ status }) => status === "counted");
  const apart = both.filter(({ distance }) => (distance ?? 0) > 0);
  if (both.length === 0) return t("findingNothing", { name });
  if (apart.length === 0) return t("findingSame", { name, count: both.length });
  const widest = Math.max(...apart.map(({ distance }) => distance ?? 0));
  const at = apart.filter(({ distance }) => distance === widest).map(nameOf);
  return t("findingApart", {
    name,
    apart: apart.length,
    count: both.length,
    at: formatList(at),
    steps: widest,
  });
}
