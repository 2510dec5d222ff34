"use client";

import type { ExplorerProps } from "./agreement-explorer.client";
import { OnDemand, type OnDemandTexts } from "./on-demand.client";

/** The line of agreement to be handled, once it is asked for. */
export function ExploreAgreement({ texts, ...chart }: ExplorerProps & { texts: OnDemandTexts }) {
  const load = () => import("./agreement-explorer.client").then(({ AgreementExplorer }) => AgreementExplorer);
  return <OnDemand load={load} chart={chart} texts={texts} />;
}
