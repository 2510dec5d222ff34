import { colour } from "@/lib/charts/colours";
import type { NativeChart, NativePoint, NativeScale, NativeSeries } from "@/lib/charts/native/native-chart";
import { getTranslator } from "@/lib/i18n/translator";

/** A series that rules a chart: the label of some of its points, by their place, at a side of them. */
export type Ruled = NativeSeries & { labels: ReadonlyMap<number, string>; side: "l" | "r" | "t" };

/**
 * What rules a chart through time as series of its own: levels with their numbers, and days with theirs. An axis cannot be ruled
 * at whole positions alone and reach beyond them; programs begin to count at its end.
 */
export function rulesOf({ across, scale, numbered = [] }: NativeChart): Ruled[] {
  if (across === null || !scale.ticks) return [];
  const t = getTranslator("files");
  const { from, to, ticks, rules = ticks, format } = scale;
  const line = (value: number) => [
    placed(across.from, value),
    placed(across.to, value),
    placed(across.to, null),
  ];
  const label = (value: number) => [placed(across.from, value), placed(across.from, null)];
  const texts = ticks.map((value, at) => [3 * rules.length + 2 * at, numberText(value, format)] as const);
  const day = (at: number) => [placed(at, from), placed(at, to), placed(at, null)];
  const levels: Ruled = {
    ...look(t("chart.levels"), colour("line", "light"), ""),
    points: [...rules.flatMap(line), ...ticks.flatMap(label)],
    labels: new Map(texts),
    side: "l",
  };
  const days: Ruled = {
    ...look(t("chart.events"), colour("line-strong", "light"), "1 4"),
    points: numbered.flatMap(day),
    labels: dayLabels(numbered, across),
    side: "t",
  };
  return numbered.length > 0 ? [levels, days] : [levels];
}

/** So much of the axis a label takes: days that lie nearer are labelled as one. */
const LABEL = 0.035;

function dayLabels(days: readonly number[], { from, to }: NativeScale): Map<number, string> {
  const labels = new Map<number, string>();
  let first = 0;
  for (const [at, day] of days.entries()) {
    if (day - (days[first] ?? day) > LABEL * (to - from)) first = at;
    labels.set(3 * first + 1, first === at ? String(at + 1) : `${first + 1}–${at + 1}`);
  }
  return labels;
}

const placed = (across: number, value: number | null): NativePoint => ({
  row: "",
  column: "",
  across,
  value,
  isWeak: false,
});

const look = (name: string, ink: string, dash: string) =>
  ({ name, ink, dash, width: 0.5, mark: "none", isNamed: false }) as const;

/** A number of a level: a share in percent, a position with its sign. */
function numberText(value: number, format: string): string {
  if (format.includes("%")) return `${Math.round(value * 100)}%`;
  const plain = String(Math.abs(Number(value.toFixed(2))));
  return value < 0 ? `−${plain}` : value > 0 && format.startsWith("+") ? `+${plain}` : plain;
}
