"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { moveStage, STAGE_START, type Stage, type StageMove } from "@/lib/briefings/stage";
import type { StagePlace } from "@/lib/briefings/stage-hash";

/** A place on the slide that is pointed at, in shares of its width and height. */
export type PointedAt = { x: number; y: number };

/** Where a presentation stands and since when it lasts, in milliseconds since 1970. */
type Running = { stage: Stage; since: number };
type Told =
  | { kind: "hello" }
  | ({ kind: "running" } & Running)
  | { kind: "pointed"; at: PointedAt | null }
  | { kind: "warned"; warning: string | null };

/** How long a window that joins waits for another to say where it is. */
const ALONE_AFTER_MS = 400;

/**
 * Where a presentation stands, in step with every other window of this browser that shows the same one: each tells the
 * others of its moves, of what it points at and of what it warns of. One that begins tells where; one that joins asks, and is
 * where its address says unless another answers.
 * @param name  of the presentation
 * @param start  the place to begin at, and whether that is told the others; else they are asked
 * @param counts  moves within each step
 * @param warning  what the others are to show; null for nothing
 * @param onStage  told where it stands: of each move, and whether it was made in this window, and of where this one begins or joins
 */
export function useStage(
  name: string,
  { place, isBeginning }: { place: StagePlace; isBeginning: boolean },
  counts: readonly number[],
  warning: string | null,
  onStage?: (stage: Stage, isOwn: boolean) => void,
) {
  const [running, setRunning] = useState<Running>(() => ({
    stage: moveStage(STAGE_START, { kind: "step", ...place }, counts),
    since: Date.now(),
  }));
  const [pointed, setPointed] = useState<PointedAt | null>(null);
  const [othersWarning, setOthersWarning] = useState<string | null>(null);
  const current = useRef(running);
  const warned = useRef(warning);
  const channel = useRef<BroadcastChannel | null>(null);
  const joins = useRef(!isBeginning);
  const told = useRef(onStage);
  useEffect(() => {
    told.current = onStage;
  });
  const tell = useCallback((message: Told) => channel.current?.postMessage(message), []);
  const put = useCallback((next: Running, isOwn: boolean) => {
    current.current = next;
    setRunning(next);
    told.current?.(next.stage, isOwn);
  }, []);
  useEffect(() => {
    const opened = new BroadcastChannel(`standpoint-present-${name}`);
    channel.current = opened;
    opened.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.kind === "pointed") return setPointed(data.at);
      if (data.kind === "warned") return setOthersWarning(data.warning);
      if (data.kind === "running") {
        // Of whoever joins it counts as their own: the window before them may have ended without getting through.
        const isJoining = joins.current;
        joins.current = false;
        return put({ stage: data.stage, since: data.since }, isJoining);
      }
      tell({ kind: "running", ...current.current });
      tell({ kind: "warned", warning: warned.current });
    };
    if (!joins.current) {
      told.current?.(current.current.stage, true);
      tell({ kind: "running", ...current.current });
    } else tell({ kind: "hello" });
    const alone = setTimeout(() => {
      if (joins.current) told.current?.(current.current.stage, true);
      joins.current = false;
    }, ALONE_AFTER_MS);
    return () => {
      clearTimeout(alone);
      channel.current = null;
      opened.close();
    };
  }, [name, put, tell]);
  useEffect(() => {
    warned.current = warning;
    tell({ kind: "warned", warning });
  }, [warning, tell]);
  const putAndTell = useCallback(
    (next: Running) => {
      put(next, true);
      tell({ kind: "running", ...next });
    },
    [put, tell],
  );
  const move = useCallback(
    (asked: StageMove) =>
      putAndTell({ ...current.current, stage: moveStage(current.current.stage, asked, counts) }),
    [counts, putAndTell],
  );
  return {
    ...running,
    /** What another window points at. */
    pointed,
    /** What this window or another warns of. */
    warning: warning ?? othersWarning,
    move,
    /** Sets the time that it lasts to zero. */
    restart: useCallback(() => putAndTell({ ...current.current, since: Date.now() }), [putAndTell]),
    /** Points in the other windows; null for no longer. */
    point: useCallback((at: PointedAt | null) => tell({ kind: "pointed", at }), [tell]),
  };
}
