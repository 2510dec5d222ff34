import { reasonText, valueText } from "@/components/analysis/value-text";
import { slope } from "@/lib/charts/drawn/slope";
import { type Figure, tableOf } from "@/lib/charts/figure";
import { OF_COUNTS, OF_SHARES } from "@/lib/charts/figure-chart";
import { leaderInk } from "@/lib/charts/leader-ink";
import type { Agreement } from "@/lib/domain/agreement";
import { getTranslator } from "@/lib/i18n/translator";
import { missingText } from "./missing-text";

/** The agreement of one leader with another on two days. */
export type Nearness = { other: { slug: string; name: string }; from: Agreement; to: Agreement };

/** How near the others are to a leader on two days, as lines from the one to the other. */
export function nearnessFigure({
  name,
  days,
  pairs,
  measure,
}: {
  name: string;
  days: readonly [string, string];
  pairs: readonly Nearness[];
  measure: string;
}): Figure {
  const t = getTranslator("between-days");
  const [earlier, later] = days;
  const lines = [...pairs].sort(
    (x, y) =>
      Math.abs(shift(y) ?? -1) - Math.abs(shift(x) ?? -1) || x.other.name.localeCompare(y.other.name, "en"),
  );
  const shown = lines.filter(({ from, to }) => from.value !== null || to.value !== null);
  const both = lines.filter((line) => shift(line) !== null);
  const [farthest] = lines.filter((line) => shift(line));
  return {
    name: "nearness-between-days",
    title: farthest
      ? t("nearFinding", {
          name,
          earlier,
          later,
          other: farthest.other.name,
          from: textOf(farthest.from),
          to: textOf(farthest.to),
        })
      : t("nearNone", { name, earlier, later }),
    measure,
    order: t("nearOrder"),
    coverage: t("nearCoverage", { both: both.length, of: lines.length }),
    source: getTranslator("common")("figure.ownRecord"),
    alternative: `${t("nearAlternative", { name, earlier, later })} ${shown
      .map(({ other, from, to }) => t("move", { issue: other.name, from: textOf(from), to: textOf(to) }))
      .join(" ")}`,
    missing: lines
      .filter((line) => shift(line) === null)
      .map(({ other, from, to }) => ({
        name: other.name,
        reason: missingText([
          { day: earlier, known: from.value !== null, text: t("shared", from.coverage) },
          { day: later, known: to.value !== null, text: t("shared", to.coverage) },
        ]),
      })),
    caption: t("nearCaption", { name, earlier, later }),
    ...tableOf(lines, ({ other }) => other.slug, [
      { key: "leader", head: t("leader"), value: ({ other }) => other.slug, text: ({ other }) => other.name },
      {
        key: "earlier",
        head: earlier,
        align: "end",
        ...OF_SHARES,
        value: ({ from }) => from.value,
        text: ({ from }) => textOf(from),
      },
      {
        key: "later",
        head: later,
        align: "end",
        ...OF_SHARES,
        value: ({ to }) => to.value,
        text: ({ to }) => textOf(to),
      },
      {
        key: "shared_earlier",
        head: t("sharedOn", { day: earlier }),
        align: "end",
        ...OF_COUNTS,
        value: ({ from }) => from.coverage.shared,
        text: ({ from }) => t("shared", from.coverage),
      },
      {
        key: "shared_later",
        head: t("sharedOn", { day: later }),
        align: "end",
        ...OF_COUNTS,
        value: ({ to }) => to.coverage.shared,
        text: ({ to }) => t("shared", to.coverage),
      },
    ]),
    chart: { form: "slope", names: "leader", values: ["earlier", "later"] },
    draw: (width) =>
      slope(
        {
          sides: days,
          text: (value) => valueText([0, 1], value),
          lines: shown.map(({ other, from, to }) => ({
            row: other.slug,
            label: other.name,
            ink: { leader: other.slug },
            dash: leaderInk(other.slug).dash,
            from: from.value,
            to: to.value,
          })),
        },
        width,
      ),
  };
}

function shift({ from, to }: Nearness): number | null {
  return from.value === null || to.value === null ? null : to.value - from.value;
}

function textOf({ value, reason, coverage }: Agreement): string {
  return value === null ? reasonText(reason ?? "no-scope", coverage) : valueText([0, 1], value);
}
