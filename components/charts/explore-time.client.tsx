"use client";

import { OnDemand, type OnDemandTexts } from "./on-demand.client";
import type { TimeExplorerProps } from "./time-explorer.client";

/** A figure of time to be handled, once it is asked for. */
export function ExploreTime({ load: texts, ...chart }: TimeExplorerProps & { load: OnDemandTexts }) {
  const load = () => import("./time-explorer.client").then(({ TimeExplorerChart }) => TimeExplorerChart);
  return <OnDemand load={load} chart={chart} texts={texts} />;
}
