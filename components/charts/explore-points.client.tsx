"use client";

import { type ComponentType, useState } from "react";
import type { PointExplorerProps } from "./point-explorer.client";

/** A button that fetches the interactive map and its library only when it is asked for. */
export function ExplorePoints({
  texts,
  ...chart
}: PointExplorerProps & {
  texts: PointExplorerProps["texts"] & { open: string; note: string; loading: string; failed: string };
}) {
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle");
  const [Explorer, setExplorer] = useState<ComponentType<PointExplorerProps> | null>(null);
  if (Explorer) return <Explorer {...chart} texts={texts} />;
  const load = () => {
    setState("loading");
    import("./point-explorer.client").then(
      (loaded) => setExplorer(() => loaded.PointExplorer),
      () => setState("failed"),
    );
  };
  return (
    <p className="no-print mt-4 flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="js-only">
        <button type="button" className="button" onClick={load} disabled={state === "loading"}>
          {texts.open}
        </button>
      </span>
      <span className="js-only text-note text-ink-soft" role="status">
        {state === "idle" ? texts.note : texts[state]}
      </span>
    </p>
  );
}
