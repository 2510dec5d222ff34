"use client";

import { useEffect, useState } from "react";
import type { TalkPosition } from "@/lib/talks/model";

/** How often it is asked where no connection is held, and after how long a lost one is said. */
const ASK_MS = 2_000;
const LOST_MS = 3_000;
/** After how long a refused connection is tried anew, at least and at most: a room full of people does not come back at once. */
const ANEW_MS = [2_000, 8_000] as const;

/**
 * Where a presentation stands, as it moves: told by the server through a connection that is held and made anew when it is
 * lost, or asked for again and again where none is to be had.
 * @param start  where it stood when the page was made
 */
export function usePosition(code: string, start: TalkPosition): { position: TalkPosition; isLost: boolean } {
  const [position, setPosition] = useState(start);
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    const address = `/follow/${code}/position`;
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let anew: ReturnType<typeof setTimeout> | undefined;
    let lost: ReturnType<typeof setTimeout> | undefined;
    let isDone = false;
    let isAsking = false;
    const found = () => {
      clearTimeout(lost);
      lost = undefined;
      setIsLost(false);
    };
    const missed = () => {
      lost ??= setTimeout(() => setIsLost(true), LOST_MS);
    };
    const take = (next: TalkPosition) => {
      found();
      setPosition((before) => (next.moves >= before.moves || next.isOver ? next : before));
      if (!next.isOver) return;
      isDone = true;
      source?.close();
    };
    const ask = async () => {
      isAsking = true;
      try {
        const answer = await fetch(address, { cache: "no-cache" });
        if (answer.ok) take(await answer.json());
        else if (answer.status === 404) setPosition((before) => ({ ...before, isOver: true }));
        else missed();
        if (answer.status === 404) isDone = true;
      } catch {
        missed();
      }
      isAsking = false;
      if (!isDone && source?.readyState !== EventSource.OPEN) timer = setTimeout(ask, ASK_MS);
    };
    const listen = () => {
      if (isDone) return;
      source = new EventSource(address);
      source.onopen = () => {
        clearTimeout(timer);
        timer = undefined;
        found();
      };
      source.addEventListener("position", ({ data }: MessageEvent<string>) => take(JSON.parse(data)));
      source.onerror = () => {
        if (isDone) return;
        missed();
        // A browser that tries again by itself is left alone; for one that gave up it is asked until a new try holds.
        if (source?.readyState !== EventSource.CLOSED) return;
        if (timer === undefined && !isAsking) void ask();
        const [least, most] = ANEW_MS;
        anew = setTimeout(listen, least + Math.random() * (most - least));
      };
    };
    listen();
    return () => {
      isDone = true;
      source?.close();
      clearTimeout(timer);
      clearTimeout(anew);
      clearTimeout(lost);
    };
  }, [code]);
  return { position, isLost };
}
