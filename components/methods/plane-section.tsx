import { DataTable } from "@/components/ui/data-table";
import { MIN_COVERAGE, MIN_SHARED } from "@/lib/domain/agreement";
import { partOf } from "@/lib/domain/measures/measurement";
import { brokenStick, MIN_POINTS } from "@/lib/domain/measures/plane";
import { formatList, formatNumber, formatPercent, formatPosition } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { Formula } from "./formula";
import { MethodSection } from "./method-section";
import { PLANE_EXAMPLE, planeExample } from "./plane-example";

/** The order of the matrix, and leaders as points, each with an example computed as the page is rendered. */
export function PlaneSections() {
  const t = getTranslator("methods");
  const names = getTranslator("measures");
  const { order, scaling, components } = planeExample();
  const rows = order.map((name) => ({
    name,
    held: PLANE_EXAMPLE[name] ?? [],
    point: scaling.points.find(({ leader }) => leader === name),
  }));
  const [longest, next] = brokenStick(rows.length - 1);
  const share = (name: string) => formatPercent(partOf(scaling, name) ?? 0);
  return (
    <>
      <MethodSection id="seriation">
        <p>{t("seriation.intro")}</p>
        <Formula label={t("seriation.formulaLabel")}>{t("seriation.formula")}</Formula>
        <p>{t("seriation.terms")}</p>
        <p>{t("seriation.refused")}</p>
        <p>{t("seriation.example", { order: formatList(order) })}</p>
      </MethodSection>
      <MethodSection id="plane">
        <p>{t("plane.intro")}</p>
        <h3 id="classical-scaling">{names("name.classical-scaling")}</h3>
        <Formula label={t("plane.scalingLabel")}>{t("plane.scalingFormula")}</Formula>
        <p>{t("plane.scaling")}</p>
        <Formula label={t("plane.stressLabel")}>{t("plane.stressFormula")}</Formula>
        <p>{t("plane.stress")}</p>
        <h3 id="principal-components">{names("name.principal-components")}</h3>
        <p>{t("plane.components", { minShared: MIN_SHARED, minCoverage: formatPercent(MIN_COVERAGE) })}</p>
        <h3>{t("plane.refusalTitle")}</h3>
        <Formula label={t("plane.refusalLabel")}>{t("plane.refusalFormula")}</Formula>
        <p>{t("plane.refusal", { minimum: MIN_POINTS })}</p>
        <p>{t("plane.row")}</p>
        <p>{t("plane.paths")}</p>
        <h3>{t("plane.exampleTitle")}</h3>
        <p>
          {t("plane.example", {
            first: share("first"),
            second: share("second"),
            longest: formatPercent(longest),
            next: formatPercent(next),
            stress: formatNumber(partOf(scaling, "stress") ?? 0),
            components: formatPercent(components.value ?? 0),
          })}
        </p>
        <DataTable
          caption={t("plane.caption")}
          rows={rows}
          rowKey={({ name }) => name}
          columns={[
            { key: "leader", head: t("plane.leader"), rowHead: true, cell: ({ name }) => name },
            {
              key: "held",
              head: t("plane.held"),
              cell: ({ held }) => held.map((position) => formatPosition(position)).join(", "),
            },
            {
              key: "x",
              head: t("plane.x"),
              align: "end",
              cell: ({ point }) => formatNumber(point?.x ?? 0),
            },
            {
              key: "y",
              head: t("plane.y"),
              align: "end",
              cell: ({ point }) => formatNumber(point?.y ?? 0),
            },
          ]}
        />
      </MethodSection>
    </>
  );
}
