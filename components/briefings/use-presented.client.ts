"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import type { PresentedStep } from "@/lib/briefings/dressed";
import type { Step } from "@/lib/briefings/model";
import { type FetchedShown, fetchShown } from "./fetch-shown";

/** All steps with what they show, or how far that is: what a presentation needs before the network may go away. */
export type Presented = {
  steps: PresentedStep[] | null;
  held: number;
  /** The first that could not be had, counted from 1. */
  failed: { number: number; reason: string | null } | null;
  retry: () => void;
};

/** Fetches what each step shows, one after the other; what is held is not asked for again. */
export function usePresented(steps: readonly Step[]): Presented {
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
    () => setFound((before) => new Map([...before].filter(([, fetched]) => fetched.ok))),
    [],
  );
  const presented = useMemo(
    () =>
      steps.flatMap((step) => {
        const fetched = found.get(step.view);
        return fetched?.ok ? [{ ...step, shown: fetched.shown }] : [];
      }),
    [steps, found],
  );
  const at = steps.findIndex(({ view }) => found.get(view)?.ok === false);
  const fetched = at < 0 ? undefined : found.get(steps[at]?.view ?? "");
  return {
    steps: presented.length === steps.length ? presented : null,
    held: presented.length,
    failed: fetched && !fetched.ok ? { number: at + 1, reason: fetched.reason } : null,
    retry,
  };
}
