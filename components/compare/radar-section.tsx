import { ExploreRadar } from "@/components/charts/explore-radar.client";
import type { FigureAddresses } from "@/components/charts/figure-files";
import { FigureFrame } from "@/components/charts/figure-frame";
import { Disclosure } from "@/components/ui/disclosure";
import type { Figure } from "@/lib/charts/figure";
import { leaderInk } from "@/lib/charts/leader-ink";
import { getTranslator } from "@/lib/i18n/translator";
import type { CompareColumn } from "./model";

/** The comparison as a radar, folded away: the table says the same and more. */
export function RadarSection({
  figure,
  files,
  columns,
}: {
  figure: Figure;
  files: FigureAddresses;
  /** In the order of the figure's columns after the first. */
  columns: readonly CompareColumn[];
}) {
  const t = getTranslator("compare");
  const series = columns.map(({ key, slug }, at) => ({
    key,
    label: figure.columns[at + 1]?.head ?? "",
    colour: leaderInk(slug).colour,
    dash: leaderInk(slug).dash,
  }));
  const spokes = figure.rows.map(({ cells: [issue, ...cells] }) => ({
    issue: issue?.text ?? "",
    values: Object.fromEntries(
      series.map(({ key }, at) => [key, typeof cells[at]?.value === "number" ? cells[at].value : null]),
    ),
    texts: Object.fromEntries(series.map(({ key }, at) => [key, cells[at]?.text ?? ""])),
  }));
  return (
    <div className="mt-6">
      <Disclosure summary={t("radar.summary")}>
        <FigureFrame figure={figure} files={files}>
          <ExploreRadar
            series={series}
            spokes={spokes}
            label={t("radar.explorer")}
            switches={t("radar.switches")}
            texts={{
              explore: t("radar.explore"),
              note: t("radar.exploreNote"),
              loading: t("radar.loading"),
              failed: t("radar.failed"),
            }}
          />
        </FigureFrame>
      </Disclosure>
    </div>
  );
}
