"use client";

import { useMemo, useSyncExternalStore } from "react";

/** A presentation that this browser lets others follow: its code, and the secret that moves it. */
export type OwnTalk = { code: string; secret: string };

/** Tells the islands of one page of a change; the browser tells other pages. */
const CHANGED = "standpoint-talk-changed";
const keyOf = (name: string) => `standpoint-talk/${name}`;

/** Keeps the talk of a presentation, or none, for all windows of this browser. */
export function keepTalk(name: string, talk: OwnTalk | null): void {
  try {
    if (talk === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(talk));
  } catch {
    // Without a store it is followed as long as this window is open.
  }
  window.dispatchEvent(new CustomEvent(CHANGED));
}

function textOf(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

/** What this browser keeps of a presentation's talk, read at once. */
export function keptTalk(name: string): OwnTalk | null {
  return parsed(textOf(name));
}

/** The same, as it is in every window; null on the server and where there is none. */
export function useOwnTalk(name: string): OwnTalk | null {
  const text = useSyncExternalStore(
    listen,
    () => textOf(name),
    () => null,
  );
  return useMemo(() => parsed(text), [text]);
}

function listen(onChange: () => void): () => void {
  window.addEventListener("storage", onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener("storage", onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

function parsed(text: string | null): OwnTalk | null {
  try {
    const held = JSON.parse(text ?? "null") as Partial<OwnTalk> | null;
    return typeof held?.code === "string" && typeof held.secret === "string"
      ? { code: held.code, secret: held.secret }
      : null;
  } catch {
    return null;
  }
}
