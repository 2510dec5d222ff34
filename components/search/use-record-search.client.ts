"use client";

import { useCallback, useEffect, useRef, useState } from "react";

export type FoundGroup = {
  kind: string;
  label: string;
  hits: { slug: string; title: string; text?: string; note: string; href: string }[];
};

export type SearchState = { status: "idle" | "searching" | "done" | "failed"; groups: FoundGroup[] };

/** A pause in typing after which it is worth asking. */
const PAUSE_MS = 140;
const IDLE: SearchState = { status: "idle", groups: [] };

/**
 * Searches the record as one types: asks after a pause, gives up an answer that is no longer wanted, and keeps the last
 * one in sight until the next is there.
 * @param kept     the moment's parameters, so that links stay at the reader's day
 * @param onFound  called with each answer as it comes
 */
export function useRecordSearch(kept: () => [string, string][], onFound: (groups: FoundGroup[]) => void) {
  const [state, setState] = useState<SearchState>(IDLE);
  const pending = useRef<{ timer: number; abort: AbortController } | null>(null);
  const giveUp = useCallback(() => {
    if (!pending.current) return;
    window.clearTimeout(pending.current.timer);
    pending.current.abort.abort();
    pending.current = null;
  }, []);
  useEffect(() => giveUp, [giveUp]);
  const search = useCallback(
    (query: string) => {
      giveUp();
      if (query.trim() === "") {
        setState(IDLE);
        return;
      }
      setState(({ groups }) => ({ status: "searching", groups }));
      const abort = new AbortController();
      const ask = async () => {
        try {
          const asked = new URLSearchParams([...kept(), ["q", query], ["limit", "5"]]);
          const response = await fetch(`/api/v1/search?${asked}`, { signal: abort.signal });
          if (!response.ok) throw new Error(`search answered ${response.status}`);
          const { groups } = (await response.json()) as { groups: FoundGroup[] };
          if (abort.signal.aborted) return;
          setState({ status: "done", groups });
          onFound(groups);
        } catch {
          if (!abort.signal.aborted) setState({ status: "failed", groups: [] });
        }
      };
      pending.current = { abort, timer: window.setTimeout(() => void ask(), PAUSE_MS) };
    },
    [giveUp, kept, onFound],
  );
  return [state, search] as const;
}
