import { ExplorePoints } from "@/components/charts/explore-points.client";
import { exploredPoints, inLines } from "@/components/charts/explored-points";
import type { Figure } from "@/lib/charts/figure";
import { getTranslator } from "@/lib/i18n/translator";
import { isShare, unitText } from "./lengths";
import { axesOf } from "./map-figure";
import type { LeaderMap } from "./model";
import { placeLabels, rowOrder } from "./places";

/** The same plane or row to be handled: a row stays one, with a line for each leader. */
export function Explorer({ map, figure }: { map: LeaderMap; figure: Figure }) {
  const t = getTranslator("map");
  const inRow = map.shape === "row";
  const labelOf = placeLabels(map);
  const byKey = new Map(map.leaders.map((one) => [one.key, one]));
  const series = exploredPoints(figure, { x: "across", y: inRow ? "place" : "up" }, (key) => {
    const leader = byKey.get(key);
    if (!leader) throw new RangeError(`no place ${key}`);
    const { slug, name, day, weak, earlier } = leader;
    return { key: slug, name, day, label: labelOf(leader), hollow: weak, small: earlier };
  });
  const { across, up } = axesOf(map);
  return (
    <ExplorePoints
      series={inRow ? inLines(series, rowOrder(map)) : series}
      axes={{ across, up: inRow ? null : up }}
      percent={isShare(map)}
      label={t("explore.label")}
      load={{
        explore: t("explore.open"),
        note: t("explore.note"),
        loading: t("explore.loading"),
        failed: t("explore.failed"),
      }}
      texts={{
        key: t(inRow ? "explore.keyRow" : "explore.key", { unit: unitText(map) }),
        zoomIn: t("explore.zoomIn"),
        zoomOut: t("explore.zoomOut"),
        reset: t("explore.reset"),
        toggle: t("explore.toggle"),
      }}
    />
  );
}
