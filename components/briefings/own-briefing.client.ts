"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { type ReadBriefing, readBriefing, writeBriefing } from "@/lib/briefings/file";
import type { Briefing } from "@/lib/briefings/model";

const KEY = "standpoint-briefing";
/** Tells the islands of one page of a change; the browser tells other pages. */
const CHANGED = "standpoint-briefing-changed";

/** What this browser keeps, as the text of a file; null where there is nothing, or no store. */
export function keptText(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps a text, or nothing; false where the browser refuses. */
export function keepText(text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
  } catch {
    return false;
  }
  window.dispatchEvent(new Event(CHANGED));
  return true;
}

export const keepBriefing = (briefing: Briefing): boolean => keepText(writeBriefing(briefing));

function listen(onChange: () => void): () => void {
  window.addEventListener("storage", onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener("storage", onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

/**
 * The briefing that this browser keeps, as it is in every tab; `text` is undefined on the server and before the first look,
 * null where there is none.
 */
export function useOwnBriefing(): { text: string | null | undefined; read: ReadBriefing | null } {
  const text = useSyncExternalStore<string | null | undefined>(
    listen,
    useCallback(() => keptText(), []),
    () => undefined,
  );
  const read = useMemo(() => (typeof text === "string" ? readBriefing(text) : null), [text]);
  return { text, read };
}
