"use client";

import { useCallback, useRef, useState } from "react";
import { STAGE_START, type Stage } from "@/lib/briefings/stage";
import type { FormAction } from "@/lib/forms/state";
import type { Result } from "@/lib/result";
import { keepTalk, keptTalk, type OwnTalk, useOwnTalk } from "./own-talk.client";

const RETRY_MS = 1_500;

/** What the speaker's browser asks of the server. */
export type TalkActions = { start: FormAction<OwnTalk>; move: FormAction<null>; end: FormAction<null> };

/** How it goes: nothing to say, it is being started, the server does not answer, it is over, was ended, or was refused. */
export type TalkState =
  | { kind: "calm" | "starting" | "offline" | "over" | "ended" }
  | { kind: "refused"; message: string | null };

/**
 * Lets others follow a presentation, and tells the server of each move: one after the other, the newest only where several wait,
 * again and again while it does not answer.
 * @param name  of the presentation; its windows share the talk
 * @param slug  of the briefing
 * @param places  where each presented step stands among all, counted from 0
 */
export function useTalk(name: string, slug: string, places: readonly number[], actions: TalkActions) {
  const talk = useOwnTalk(name);
  const [state, setState] = useState<TalkState>({ kind: "calm" });
  const latest = useRef<{ stage: Stage; waits: boolean; isSending: boolean }>({
    stage: STAGE_START,
    waits: false,
    isSending: false,
  });

  const send = useCallback(async () => {
    const own = keptTalk(name);
    const now = latest.current;
    if (!own || !now.waits || now.isSending) return;
    now.isSending = true;
    now.waits = false;
    const { step, shown, isBlank, isBlind } = now.stage;
    const yes = (is: boolean) => (is ? "yes" : "no");
    const place = places[step] ?? step;
    const fields = { ...own, step: place, shown, isBlank: yes(isBlank), isBlind: yes(isBlind) };
    const result = await answerOf(actions.move, fields);
    now.isSending = false;
    if (!result) {
      now.waits = true;
      setState({ kind: "offline" });
      setTimeout(() => void send(), RETRY_MS);
      return;
    }
    if (!result.ok) {
      keepTalk(name, null);
      return setState({ kind: "over" });
    }
    setState({ kind: "calm" });
    void send();
  }, [name, places, actions]);

  const tell = useCallback(
    (stage: Stage, isOwn: boolean) => {
      latest.current.stage = stage;
      // Another window tells of its own moves.
      if (isOwn) latest.current.waits = true;
      void send();
    },
    [send],
  );

  return {
    talk,
    state,
    tell,
    async start() {
      setState({ kind: "starting" });
      const result = await answerOf(actions.start, { slug });
      if (!result?.ok) return setState({ kind: "refused", message: result?.message ?? null });
      keepTalk(name, result.value);
      setState({ kind: "calm" });
      tell(latest.current.stage, true);
    },
    async end() {
      const own = keptTalk(name);
      if (!own) return;
      const result = await answerOf(actions.end, own);
      if (!result) return setState({ kind: "offline" });
      keepTalk(name, null);
      setState({ kind: "ended" });
    },
  };
}

async function answerOf<T>(
  action: FormAction<T>,
  fields: Record<string, string | number>,
): Promise<Result<T> | null> {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, String(value));
  try {
    return (await action(null, data))?.result ?? null;
  } catch {
    return null;
  }
}
