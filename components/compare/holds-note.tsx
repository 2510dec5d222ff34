import { SumFormula } from "@/components/measures/sum-formula";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { measureOf } from "@/lib/domain/measures/registry";
import { formatPercent } from "@/lib/i18n/format";
import { formatMeasured } from "@/lib/i18n/measured";
import { getTranslator } from "@/lib/i18n/translator";
import type { HeldValue, Holds, VariantRow } from "./holds";

/** How much the choice of measure, weights and issues matters for one pair: in sentences, and every variant in a table. */
export function HoldsNote({
  holds,
  labels,
  issueNames,
  methods,
}: {
  holds: Holds;
  labels: readonly string[];
  issueNames: Readonly<Record<string, string>>;
  methods: (anchor: string) => string;
}) {
  const t = getTranslator("measures");
  const { pair, standing, rows } = holds;
  const names = { a: labels[pair.a] ?? "", b: labels[pair.b] ?? "" };
  return (
    <div className="mt-5 max-w-4xl">
      <p className="max-w-prose">{holdsText(holds, names)}</p>
      <Disclosure summary={t("holds.show", { variants: standing.closest.coverage.of })}>
        <p className="mb-3 max-w-prose">
          {t("holds.explained", { measures: new Set(rows.map((row) => row.measure)).size })}
        </p>
        <DataTable
          caption={t("holds.caption", names)}
          rows={rows}
          rowKey={({ measure, weights }) => `${measure}/${weights}`}
          stacked
          columns={columnsOf(holds, issueNames)}
        />
        <div className="mt-3">
          <SumFormula measurement={standing.closest} />
        </div>
        <p className="mt-3 text-note text-ink-soft">
          {t.rich("holds.method", { link: (chunks) => <a href={methods("closest")}>{chunks}</a> })}
        </p>
      </Disclosure>
    </div>
  );
}

function columnsOf({ others, rows }: Holds, issueNames: Readonly<Record<string, string>>) {
  const t = getTranslator("measures");
  const shown = ({ measure }: VariantRow, value: number) => formatMeasured(value, measureOf(measure).bounds);
  const without = (row: VariantRow, held: HeldValue | null) =>
    held === null
      ? t("holds.none")
      : t(held.without === null ? "holds.whole" : "holds.without", {
          value: shown(row, held.value),
          issue: issueNames[held.without ?? ""] ?? "",
        });
  const end = "end" as const;
  return [
    {
      key: "measure",
      head: t("sum.measure"),
      rowHead: true,
      cell: (row: VariantRow) => t(`name.${row.measure}`),
    },
    ...(rows.some(({ weights }) => weights === "equal")
      ? [
          {
            key: "weights",
            head: t("sum.weight"),
            cell: (row: VariantRow) => t(`holds.weights.${row.weights}`),
          },
        ]
      : []),
    {
      key: "whole",
      head: t("holds.all"),
      align: end,
      cell: (row: VariantRow) => (row.whole === null ? t("holds.none") : shown(row, row.whole)),
    },
    { key: "lowest", head: t("holds.lowest"), cell: (row: VariantRow) => without(row, row.lowest) },
    { key: "highest", head: t("holds.highest"), cell: (row: VariantRow) => without(row, row.highest) },
    ...(others > 1
      ? [
          {
            key: "ranks",
            head: t("holds.ranks"),
            align: end,
            cell: ({ ranks }: VariantRow) =>
              ranks === null
                ? t("holds.none")
                : t("holds.fromTo", { low: ranks[0], high: ranks[1], same: String(ranks[0] === ranks[1]) }),
          },
          {
            key: "closest",
            head: t("holds.closest"),
            align: end,
            cell: ({ closest, variants }: VariantRow) => t("holds.of", { closest, variants }),
          },
        ]
      : []),
    {
      key: "refused",
      head: t("holds.refused"),
      align: end,
      cell: ({ refused, variants }: VariantRow) => t("holds.of", { closest: refused, variants }),
    },
  ];
}

/** "Ben is the closest to Ada in 47 of 52 variants …": what the variants come to, in sentences. */
export function holdsText({ standing, others, spans, rows }: Holds, names: { a: string; b: string }): string {
  const t = getTranslator("measures");
  const { closest, ranks, values } = standing;
  if (closest.value === null) return t("holds.never", { ...names, variants: closest.coverage.of });
  const counted = closest.cells.filter(({ rank }) => rank === 1).length;
  const sentences = [
    ...(others > 1
      ? [
          t("holds.closestIn", {
            ...names,
            others,
            closest: counted,
            variants: closest.coverage.of,
            low: ranks?.[0] ?? 0,
            high: ranks?.[1] ?? 0,
            same: String(ranks?.[0] === ranks?.[1]),
          }),
        ]
      : []),
    ...spans.map(({ bounds, lowest, highest, measures }) =>
      t(bounds[0] === 0 ? "holds.spanShares" : "holds.span", {
        measures,
        low: formatMeasured(lowest.value, bounds),
        lowest: t(`name.${lowest.measure}`),
        high: formatMeasured(highest.value, bounds),
        highest: t(`name.${highest.measure}`),
      }),
    ),
    ...(values
      ? [
          t("holds.default", {
            low: formatPercent(values[0]),
            high: formatPercent(values[1]),
            weighed: String(rows.some(({ weights }) => weights === "equal")),
          }),
        ]
      : []),
  ];
  return sentences.join(" ");
}
