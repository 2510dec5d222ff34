import { formatPart } from "@/components/measures/format-part";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { Correlation } from "@/lib/domain/measures/loadings";
import { formatMeasured } from "@/lib/i18n/measured";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { LeaderMap } from "./model";

type Row = LeaderMap["loadings"][number];

/** Which issues run along each direction, the strongest along the first one first, each with how its numbers come about. */
export function Loadings({ loadings, shape, link }: Pick<LeaderMap, "loadings" | "shape"> & { link: Link }) {
  const t = getTranslator("map");
  const sides = shape === "row" ? (["x"] as const) : (["x", "y"] as const);
  const strength = ({ x }: Row) => Math.abs(x.value ?? 0);
  return (
    <Section id="loadings" title={t("loadings.title")} aside={t("loadings.aside")}>
      <p className="mb-3 max-w-prose text-ink-soft text-note">{t("loadings.how")}</p>
      <DataTable<Row>
        caption={t("loadings.caption")}
        rows={loadings.toSorted((a, b) => strength(b) - strength(a))}
        rowKey={({ issue }) => issue}
        columns={[
          {
            key: "issue",
            head: t("loadings.issue"),
            rowHead: true,
            cell: ({ issue, name }) => <a href={link(`/issues/${issue}`)}>{name}</a>,
          },
          ...sides.map((side) => ({
            key: side,
            head: t(`loadings.${side}`),
            align: "end" as const,
            cell: (row: Row) => written(row[side].value),
          })),
          { key: "leaders", head: t("loadings.leaders"), align: "end", cell: ({ leaders }) => leaders },
          {
            key: "sum",
            head: t("loadings.numbers"),
            cell: (row) => (
              <Disclosure
                summary={
                  <>
                    {t("loadings.show")}
                    <span className="sr-only">: {row.name}</span>
                  </>
                }
              >
                {sides.map((side) => (
                  <p key={side}>
                    {t("loadings.line", { side: t(`loadings.${side}`), sum: sumOf(row[side]) })}
                  </p>
                ))}
              </Disclosure>
            ),
          },
        ]}
      />
    </Section>
  );
}

function written(value: number | null): string {
  if (value === null) return getTranslator("map")("loadings.none");
  return `${value > 0 ? "+" : ""}${formatMeasured(value, [-1, 1])}`;
}

/** The formula with its numbers, from the object that has the value. */
export function sumOf({ value, product, positions, places }: Correlation): string {
  const t = getTranslator("map");
  if (value === null) return t("loadings.still");
  return t("loadings.sum", {
    product: formatPart(product),
    positions: formatPart(positions),
    places: formatPart(places),
    result: written(value),
  });
}
