"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { moveStage, STAGE_START, type Stage, type StageMove } from "@/lib/briefings/stage";

type Told = { kind: "hello" } | { kind: "stage"; stage: Stage };

/**
 * Where a presentation stands, in step with every other window of this browser that shows the same one: each tells the
 * others of its moves. One that begins tells where; one that joins asks.
 * @param name  of the presentation
 * @param startAt  the step to begin at, counted from 0; null to join where the others are
 * @param counts  groups of rows by step
 * @param onStage  told where it stands: of each move, and whether it was made in this window, and of where this one begins
 */
export function useStage(
  name: string,
  startAt: number | null,
  counts: readonly number[],
  onStage?: (stage: Stage, isOwn: boolean) => void,
): [Stage, (move: StageMove) => void] {
  const [stage, setStage] = useState(() =>
    moveStage(STAGE_START, { kind: "step", step: startAt ?? 0 }, counts),
  );
  const current = useRef(stage);
  const channel = useRef<BroadcastChannel | null>(null);
  const joins = useRef(startAt === null);
  const told = useRef(onStage);
  useEffect(() => {
    told.current = onStage;
  });
  useEffect(() => {
    if (!joins.current) told.current?.(current.current, true);
  }, []);
  const put = useCallback((next: Stage, isOwn: boolean) => {
    current.current = next;
    setStage(next);
    told.current?.(next, isOwn);
  }, []);
  useEffect(() => {
    const opened = new BroadcastChannel(`standpoint-present-${name}`);
    const tell = (told: Told) => opened.postMessage(told);
    opened.onmessage = ({ data }: MessageEvent<Told>) =>
      data.kind === "hello" ? tell({ kind: "stage", stage: current.current }) : put(data.stage, false);
    tell(joins.current ? { kind: "hello" } : { kind: "stage", stage: current.current });
    channel.current = opened;
    return () => {
      channel.current = null;
      opened.close();
    };
  }, [name, put]);
  const move = useCallback(
    (asked: StageMove) => {
      const next = moveStage(current.current, asked, counts);
      put(next, true);
      channel.current?.postMessage({ kind: "stage", stage: next } satisfies Told);
    },
    [counts, put],
  );
  return [stage, move];
}
