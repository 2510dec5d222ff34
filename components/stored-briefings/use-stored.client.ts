"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Briefing } from "@/lib/briefings/model";
import type { FormAction } from "@/lib/forms/state";
import type { Result } from "@/lib/result";
import { type NamedBriefing, nameSteps, writeNamed } from "@/lib/stored-briefings/content";
import { type Contested, mergeBriefing } from "@/lib/stored-briefings/merge";
import type { Saved } from "@/lib/stored-briefings/together/model";
import { changesKey, dropChange, type KeptChange, putChange, readChanges } from "./kept-changes";

/** After how long a pause the server is told, how often it is tried again, and how often it is asked what others did. */
const PAUSE_MS = 800;
const RETRY_MS = 10_000;
const LOOK_MS = 20_000;

/** Where what was changed is: on the server, on its way, or in this browser alone and why. */
export type Keeping =
  | { kind: "idle" | "waiting" | "device" | "signedOut" }
  | { kind: "kept"; at: number; by: string[] }
  | { kind: "refused"; message: string };

/** What two people changed differently: what both began from, mine, and theirs at a version. */
export type Contest = {
  base: NamedBriefing;
  mine: NamedBriefing;
  theirs: NamedBriefing;
  version: number;
  by: string[];
  contested: Contested[];
};

const newId = () => crypto.randomUUID().slice(0, 13);
const isSame = (a: NamedBriefing, b: NamedBriefing) => writeNamed(a) === writeNamed(b);

/**
 * A briefing that the server keeps, edited here: each change is kept in this browser at once and sent after a pause. What
 * others saved meanwhile is taken in; where both changed one thing, `contest` holds both until somebody decides.
 * @param start  what the server had when the page was made
 */
export function useStored({
  slug,
  person,
  start,
  save,
}: {
  slug: string;
  /** Id of who edits. */
  person: string;
  start: { version: number; content: NamedBriefing };
  save: FormAction<Saved>;
}) {
  const [briefing, setBriefing] = useState(start.content);
  const [keeping, setKeeping] = useState<Keeping>({ kind: "idle" });
  const [contest, setContest] = useState<Contest | null>(null);
  const [found, setFound] = useState<KeptChange[]>([]);
  const [storeIsFull, setStoreIsFull] = useState(false);
  const [tab] = useState(newId);
  const now = useRef({ briefing: start.content, known: start, isSending: false, isContested: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const key = changesKey(person, slug);

  const put = useCallback((next: NamedBriefing) => {
    now.current.briefing = next;
    setBriefing(next);
  }, []);
  const keepHere = useCallback(() => {
    const { briefing, known } = now.current;
    const isKept = isSame(briefing, known.content)
      ? dropChange(localStorage, key, tab)
      : putChange(localStorage, key, { tab, version: known.version, briefing, at: Date.now() });
    setStoreIsFull(!isKept);
  }, [key, tab]);

  /** @param isLook  asks what others did, although nothing was changed here */
  const send = useCallback(
    async (isLook = false) => {
      clearTimeout(timer.current);
      const state = now.current;
      const again = (ms: number) => {
        timer.current = setTimeout(() => void send(), ms);
      };
      const isChanged = !isSame(state.briefing, state.known.content);
      if (state.isContested || (!isChanged && !isLook)) return;
      if (state.isSending) return again(PAUSE_MS);
      state.isSending = true;
      const sent = state.briefing;
      if (isChanged) setKeeping({ kind: "waiting" });
      const result = await answerOf(save, { slug, begunFrom: state.known.version, sent });
      state.isSending = false;
      if (!result || (!result.ok && result.code === "unauthenticated")) {
        if (isChanged) setKeeping({ kind: result ? "signedOut" : "device" });
        return isChanged ? again(RETRY_MS) : undefined;
      }
      if (!result.ok) return isChanged ? setKeeping({ kind: "refused", message: result.message }) : undefined;
      const saved = result.value;
      const by = saved.kind === "saved" ? [] : saved.by;
      const base = saved.kind === "contested" ? saved.base : sent;
      const theirs = saved.kind === "saved" ? sent : saved.kind === "merged" ? saved.briefing : saved.theirs;
      // What was typed while this was under way is joined in turn.
      const merge = mergeBriefing(base, state.briefing, theirs);
      if (merge.contested.length > 0) {
        state.isContested = true;
        const mine = state.briefing;
        return setContest({ base, mine, theirs, version: saved.version, by, contested: merge.contested });
      }
      state.known = { version: saved.version, content: theirs };
      if (!isSame(merge.briefing, state.briefing)) put(merge.briefing);
      if (isChanged || by.length > 0) setKeeping({ kind: "kept", at: Date.now(), by });
      keepHere();
      if (!isSame(state.briefing, theirs)) again(PAUSE_MS);
    },
    [slug, save, put, keepHere],
  );

  const change = useCallback(
    (next: Briefing) => {
      put(nameSteps(next, newId));
      keepHere();
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), PAUSE_MS);
    },
    [put, keepHere, send],
  );

  // What a former visit left behind is offered, never taken unasked.
  useEffect(() => {
    setFound(
      readChanges(localStorage, key).filter((one) => !isSame(one.briefing, now.current.known.content)),
    );
  }, [key]);

  // A connection or a sign-in that is back is used at once, and what others did is looked for now and then.
  useEffect(() => {
    const look = () => void send(true);
    const timed = setInterval(() => document.visibilityState === "visible" && look(), LOOK_MS);
    window.addEventListener("online", look);
    window.addEventListener("focus", look);
    return () => {
      clearInterval(timed);
      clearTimeout(timer.current);
      window.removeEventListener("online", look);
      window.removeEventListener("focus", look);
    };
  }, [send]);

  return {
    briefing,
    keeping,
    contest,
    found,
    storeIsFull,
    change,
    /** Ends a contest: what was decided takes the place of both. */
    decide(decided: NamedBriefing) {
      if (!contest) return;
      now.current.known = { version: contest.version, content: contest.theirs };
      now.current.isContested = false;
      setContest(null);
      change(decided);
      void send();
    },
    /** Takes up changes that were found, once those made here are saved: they are joined with what stands, as any other. */
    async take(one: KeptChange) {
      await send();
      const { briefing, known } = now.current;
      if (!isSame(briefing, known.content)) return;
      now.current.known = { version: one.version, content: known.content };
      setFound((all) => all.filter((other) => other !== one));
      change(one.briefing);
      dropChange(localStorage, key, one.tab);
    },
    /** Throws away changes that were found. */
    forget(one: KeptChange) {
      setFound((all) => all.filter((other) => other !== one));
      dropChange(localStorage, key, one.tab);
    },
  };
}

async function answerOf(
  save: FormAction<Saved>,
  { slug, begunFrom, sent }: { slug: string; begunFrom: number; sent: NamedBriefing },
): Promise<Result<Saved> | null> {
  const data = new FormData();
  data.set("slug", slug);
  data.set("begunFrom", String(begunFrom));
  data.set("content", writeNamed(sent));
  try {
    return (await save(null, data))?.result ?? null;
  } catch {
    return null;
  }
}
