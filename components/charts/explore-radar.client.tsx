"use client";

import { OnDemand, type OnDemandTexts } from "./on-demand.client";
import type { RadarExplorerProps } from "./radar-explorer.client";

/** The radar to be handled, once it is asked for. */
export function ExploreRadar({ texts, ...chart }: RadarExplorerProps & { texts: OnDemandTexts }) {
  const load = () => import("./radar-explorer.client").then(({ RadarExplorer }) => RadarExplorer);
  return <OnDemand load={load} chart={chart} texts={texts} />;
}
