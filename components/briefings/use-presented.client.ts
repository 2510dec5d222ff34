"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import type { PresentedStep } from "@/lib/briefings/dressed";
import type { MissingStep } from "@/lib/briefings/missing";
import type { Step } from "@/lib/briefings/model";
import type { BriefingSince } from "@/lib/briefings/since";
import { type FetchedShown, fetchShown } from "./fetch-shown";

/** All steps with what they show, or how far that is: what a presentation needs before the network may go away. */
export type Presented = {
  /** Those that can be shown; null until it is known of each. */
  steps: PresentedStep[] | null;
  held: number;
  /** Those that the server says cannot be drawn, with their headlines: they are left out. */
  missing: (MissingStep & { headline: string })[];
  /** The first about which the server did not answer, counted from 1. */
  failed: MissingStep | null;
  retry: () => void;
};

/** What the server says of a view itself, which asking again does not change: there is no such figure (404), or it cannot be (400). */
const isRefused = (fetched: FetchedShown) =>
  !fetched.ok && (fetched.status === 400 || fetched.status === 404 || fetched.status === 410);

/**
 * Fetches what each step shows, one after the other; what is held is not asked for again.
 * @param since  what the newest release makes of each step; null as long as that is not known
 * @param words  why a view shows nothing where the server does not say, and that it did not answer
 */
export function usePresented(
  steps: readonly Step[],
  since: BriefingSince | null,
  words: { notFigure: string; offline: string },
): Presented {
  const [found, setFound] = useState<ReadonlyMap<string, FetchedShown>>(new Map());
  useEffect(() => {
    const next = steps.find(({ view }) => !found.has(view));
    if (!next) return;
    let isGone = false;
    fetchShown(next.view).then(
      (fetched) => !isGone && setFound((before) => new Map(before).set(next.view, fetched)),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [steps, found]);
  const retry = useCallback(
    () => setFound((before) => new Map([...before].filter(([, one]) => one.ok || isRefused(one)))),
    [],
  );
  const { notFigure, offline } = words;
  return useMemo(() => {
    const presented: PresentedStep[] = [];
    const missing: Presented["missing"] = [];
    let failed: MissingStep | null = null;
    for (const [at, { view, ...step }] of steps.entries()) {
      const fetched = found.get(view);
      if (!fetched) continue;
      const newer = since?.steps[at];
      if (fetched.ok) presented.push({ ...step, shown: fetched.shown, ...(newer ? { since: newer } : {}) });
      else if (isRefused(fetched)) {
        const reason = fetched.status === 404 ? notFigure : (fetched.reason ?? notFigure);
        missing.push({ number: at + 1, headline: step.headline, reason });
      } else failed ??= { number: at + 1, reason: fetched.reason ?? offline };
    }
    const isWhole = presented.length + missing.length === steps.length;
    return { steps: isWhole ? presented : null, held: presented.length, missing, failed, retry };
  }, [steps, found, since, notFigure, offline, retry]);
}
