"use client";

import { type ComponentType, useState } from "react";

export type OnDemandTexts = { explore: string; note: string; loading: string; failed: string };

/** A button that fetches an interactive chart and its library only when it is asked for. */
export function OnDemand<Props extends object>({
  load,
  chart,
  texts,
}: {
  load: () => Promise<ComponentType<Props>>;
  /** What the chart is given. */
  chart: Props;
  texts: OnDemandTexts;
}) {
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle");
  const [Chart, setChart] = useState<ComponentType<Props> | null>(null);
  if (Chart) return <Chart {...chart} />;
  const fetchChart = () => {
    setState("loading");
    load().then(
      (loaded) => setChart(() => loaded),
      () => setState("failed"),
    );
  };
  return (
    <p className="no-print mt-4 flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="js-only">
        <button type="button" className="button" onClick={fetchChart} disabled={state === "loading"}>
          {texts.explore}
        </button>
      </span>
      <span className="js-only text-note text-ink-soft" role="status">
        {state === "idle" ? texts.note : texts[state]}
      </span>
    </p>
  );
}
