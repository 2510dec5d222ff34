"use client";

import { useEffect, useMemo, useState } from "react";
import type { Step } from "@/lib/briefings/model";
import type { BriefingSince, StepSince } from "@/lib/briefings/since";
import { fetchSince } from "./fetch-since";

/**
 * What the newest release makes of the steps of a briefing: asked for all of them at once, and later for those alone that are
 * not known yet.
 * @returns `since` null until it is known of each step, and for good where `isFailed`
 */
export function useSince(steps: readonly Step[]): { since: BriefingSince | null; isFailed: boolean } {
  const [latest, setLatest] = useState(0);
  const [known, setKnown] = useState<ReadonlyMap<string, StepSince>>(new Map());
  const [isFailed, setIsFailed] = useState(false);
  /** As one text, so that typing in a step asks nothing. */
  const unknown = JSON.stringify(
    [...new Set(steps.map(({ view }) => view))].filter((view) => !known.has(view)),
  );
  useEffect(() => {
    const views: string[] = JSON.parse(unknown);
    if (views.length === 0) return;
    let isGone = false;
    fetchSince(views).then(
      (found) => {
        if (isGone) return;
        setIsFailed(found === null);
        if (!found) return;
        setLatest(found.latest);
        setKnown((before) => {
          const next = new Map(before);
          for (const [at, view] of views.entries()) next.set(view, found.steps[at] ?? { kind: "unknown" });
          return next;
        });
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [unknown]);
  const since = useMemo(() => {
    const all = steps.map(({ view }) => known.get(view));
    return all.every((one) => one !== undefined) ? { latest, steps: all } : null;
  }, [steps, known, latest]);
  return { since, isFailed };
}
