"use client";

import { OnDemand, type OnDemandTexts } from "./on-demand.client";
import type { PointExplorerProps } from "./point-explorer.client";

/** The map to be handled, once it is asked for. */
export function ExplorePoints({ load: texts, ...chart }: PointExplorerProps & { load: OnDemandTexts }) {
  const load = () => import("./point-explorer.client").then(({ PointExplorer }) => PointExplorer);
  return <OnDemand load={load} chart={chart} texts={texts} />;
}
