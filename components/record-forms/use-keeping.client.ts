"use client";

import { useFormMetadata } from "@conform-to/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { FormAction } from "@/lib/forms/state";
import type { FormValues } from "@/lib/record-forms/model";
import { fingerprint, typedOf } from "@/lib/record-forms/typed";
import type { Result } from "@/lib/result";
import type { Ahead } from "./ahead";
import { dropCopy, type LocalCopy, putCopy, readCopies, unknownCopies } from "./local-copies";

/** After how long a pause in typing the server is told, and how often it is tried again while it does not answer. */
const PAUSE_MS = 800;
const RETRY_MS = 10_000;

/** What the server answers to what it keeps. */
export type KeptAnswer = { version: number; ahead: Ahead };

/** Where what was typed is: nowhere but here yet, on the server, or on this device and why not on the server. */
export type Keeping =
  | { kind: "idle" | "waiting" | "device" | "signedOut" }
  | { kind: "kept"; at: number }
  | { kind: "refused"; message: string }
  | { kind: "overtaken"; version: number };

/**
 * Keeps what is typed into the form around: at once on this device, after a pause on the server. What this device alone has
 * stays there until the server has it, through closed tabs, lost connections and ended sign-ins.
 * @param start  what the server has of the form, as far as it shows
 */
export function useKeeping({
  formId,
  storeKey,
  tab,
  start,
  keep,
  onAhead,
}: {
  formId: string;
  storeKey: string;
  /** Tells this rendering of the form apart from others. */
  tab: string;
  start: FormValues;
  keep: FormAction<KeptAnswer>;
  onAhead: (ahead: Ahead) => void;
}) {
  const form = useFormMetadata();
  const typed = typedOf((form.value ?? {}) as FormValues);
  const text = fingerprint(typed);
  const [keeping, setKeeping] = useState<Keeping>({ kind: "idle" });
  const [storeIsFull, setStoreIsFull] = useState(false);
  const [replace, setReplace] = useState<number | null>(null);
  const [found, setFound] = useState<LocalCopy[]>([]);
  const latest = useRef({ text, typed, known: fingerprint(start), isSending: false, isLeaving: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    Object.assign(latest.current, { text, typed });
  });

  const keepHere = useCallback(() => {
    const { typed, text, known } = latest.current;
    const isKept =
      text === known
        ? dropCopy(localStorage, storeKey, tab)
        : putCopy(localStorage, storeKey, { tab, values: typed, at: Date.now() });
    setStoreIsFull(!isKept);
  }, [storeKey, tab]);

  const send = useCallback(
    async (over?: number) => {
      clearTimeout(timer.current);
      const again = (ms: number) => {
        timer.current = setTimeout(() => void send(), ms);
      };
      const now = latest.current;
      const element = document.forms.namedItem(formId);
      if (!element || now.isLeaving || (now.text === now.known && over === undefined)) return;
      // What a button asks goes first; it keeps the form as well.
      if (now.isSending || element.getAttribute("aria-busy") === "true") return again(PAUSE_MS);
      now.isSending = true;
      const sent = now.text;
      const data = new FormData(element);
      if (over !== undefined) data.set("replace", String(over));
      setKeeping({ kind: "waiting" });
      const result = await answerOf(keep, data);
      now.isSending = false;
      const after = keepingAfter(result);
      setKeeping(after);
      if (after.kind === "device" || after.kind === "signedOut") return again(RETRY_MS);
      if (!result?.ok) return;
      now.known = sent;
      onAhead(result.value.ahead);
      keepHere();
      if (now.text !== sent) again(PAUSE_MS);
    },
    [formId, keep, keepHere, onAhead],
  );

  // What a former visit left behind is offered, never taken unasked.
  useEffect(() => {
    setFound(unknownCopies(readCopies(localStorage, storeKey), latest.current.typed));
  }, [storeKey]);

  // At once here; on the server after a pause.
  useEffect(() => {
    if (text === latest.current.known || latest.current.isLeaving) return;
    keepHere();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), PAUSE_MS);
  }, [text, keepHere, send]);

  // A connection or a sign-in that is back is used at once.
  useEffect(() => {
    const again = () => void send();
    window.addEventListener("online", again);
    window.addEventListener("focus", again);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener("online", again);
      window.removeEventListener("focus", again);
    };
  }, [send]);

  return {
    keeping,
    storeIsFull,
    found,
    replace,
    /** Replaces what another tab saved, on purpose; also when the form is put into the set later. */
    replaceOther(version: number) {
      setReplace(version);
      void send(version);
    },
    /** What the form holds has arrived where it belongs, and another page follows: this device need not keep it. */
    settle() {
      latest.current.isLeaving = true;
      clearTimeout(timer.current);
      dropCopy(localStorage, storeKey, tab);
    },
    /** What was found is not wanted, or is used: its own copy need not be kept. */
    forget(copy: LocalCopy) {
      setFound((all) => all.filter((other) => other !== copy));
      dropCopy(localStorage, storeKey, copy.tab);
    },
  };
}

async function answerOf(keep: FormAction<KeptAnswer>, data: FormData): Promise<Result<KeptAnswer> | null> {
  try {
    return (await keep(null, data))?.result ?? null;
  } catch {
    return null;
  }
}

function keepingAfter(result: Result<KeptAnswer> | null): Keeping {
  if (!result) return { kind: "device" };
  if (result.ok) return { kind: "kept", at: Date.now() };
  if (result.code === "unauthenticated") return { kind: "signedOut" };
  if (result.code === "outdated") return { kind: "overtaken", version: overtakenBy(result.problems) };
  return { kind: "refused", message: result.message };
}

/** The version of the copy that stands in the way; 0 where there is none any more. */
export function overtakenBy(problems: readonly { field: string; reason: string }[]): number {
  return Number(problems.find(({ field }) => field === "copy")?.reason ?? 0);
}
