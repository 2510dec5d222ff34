import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { formatMeasured } from "@/lib/i18n/measured";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { LeaderMap } from "./model";

/** Which issues run along each direction, the strongest along the first one first. */
export function Loadings({ loadings, shape, link }: Pick<LeaderMap, "loadings" | "shape"> & { link: Link }) {
  const t = getTranslator("map");
  const written = (value: number | null) =>
    value === null ? t("loadings.none") : `${value > 0 ? "+" : ""}${formatMeasured(value, [-1, 1])}`;
  const upOf = ({ y }: LeaderMap["loadings"][number]) => written(y);
  return (
    <Section id="loadings" title={t("loadings.title")} aside={t("loadings.aside")}>
      <DataTable
        caption={t("loadings.caption")}
        rows={loadings.toSorted((a, b) => Math.abs(b.x ?? 0) - Math.abs(a.x ?? 0))}
        rowKey={({ issue }) => issue}
        columns={[
          {
            key: "issue",
            head: t("loadings.issue"),
            rowHead: true,
            cell: ({ issue, name }) => <a href={link(`/issues/${issue}`)}>{name}</a>,
          },
          { key: "x", head: t("loadings.x"), align: "end", cell: ({ x }) => written(x) },
          ...(shape === "row"
            ? []
            : [{ key: "y", head: t("loadings.y"), align: "end" as const, cell: upOf }]),
          { key: "leaders", head: t("loadings.leaders"), align: "end", cell: ({ leaders }) => leaders },
        ]}
      />
    </Section>
  );
}
