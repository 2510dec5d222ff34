"use client";

import { type ComponentType, useState } from "react";
import type { ExplorerProps } from "./agreement-explorer.client";

/** A button that fetches the interactive chart and its library only when it is asked for. */
export function ExploreAgreement({
  texts,
  ...chart
}: ExplorerProps & { texts: { explore: string; note: string; loading: string; failed: string } }) {
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle");
  const [Explorer, setExplorer] = useState<ComponentType<ExplorerProps> | null>(null);
  if (Explorer) return <Explorer {...chart} />;
  const load = () => {
    setState("loading");
    import("./agreement-explorer.client").then(
      (loaded) => setExplorer(() => loaded.AgreementExplorer),
      () => setState("failed"),
    );
  };
  return (
    <p className="no-print flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="js-only">
        <button type="button" className="button" onClick={load} disabled={state === "loading"}>
          {texts.explore}
        </button>
      </span>
      <span className="js-only text-note text-ink-soft" role="status">
        {state === "idle" ? texts.note : texts[state]}
      </span>
    </p>
  );
}
