/** Where a presentation stands: which step, counted from 0, how many moves within it were made, and what is hidden. */
export type Stage = { step: number; shown: number; isBlank: boolean; isBlind: boolean };

export type StageMove =
  | { kind: "forward" | "back" | "first" | "last" | "blank" | "blind" }
  | { kind: "step"; step: number; shown?: number };

export const STAGE_START: Stage = { step: 0, shown: 0, isBlank: false, isBlind: false };

/**
 * The stage after a move. A step is begun from its start, such as with none of its rows, and going back into one finds it at its end.
 * Any move through the steps ends a blank screen and does nothing else, since nobody sees where it went.
 * @param counts  moves within each step; 0 for one that comes at once
 * Laws: the step stays within the briefing, what is shown within its count; back undoes forward, and forward back.
 */
export function moveStage(stage: Stage, move: StageMove, counts: readonly number[]): Stage {
  if (move.kind === "blank") return { ...stage, isBlank: !stage.isBlank };
  if (move.kind === "blind") return { ...stage, isBlind: !stage.isBlind };
  if (stage.isBlank) return { ...stage, isBlank: false };
  const last = Math.max(0, counts.length - 1);
  const whole = (step: number) => ({ ...stage, step, shown: counts[step] ?? 0 });
  const begun = (step: number) => ({ ...stage, step, shown: 0 });
  switch (move.kind) {
    case "forward":
      if (stage.shown < (counts[stage.step] ?? 0)) return { ...stage, shown: stage.shown + 1 };
      return stage.step < last ? begun(stage.step + 1) : stage;
    case "back":
      if (stage.shown > 0) return { ...stage, shown: stage.shown - 1 };
      return stage.step > 0 ? whole(stage.step - 1) : stage;
    case "first":
      return begun(0);
    case "last":
      return whole(last);
    case "step": {
      const step = Math.max(0, Math.min(last, move.step));
      return { ...stage, step, shown: Math.max(0, Math.min(counts[step] ?? 0, move.shown ?? 0)) };
    }
  }
}

/** What a key does in a presentation; the rest is the browser's. Clickers send the page keys, and a full stop or B for a blank screen. */
export const STAGE_KEYS: Readonly<
  Record<string, StageMove["kind"] | "full" | "help" | "jump" | "follow" | "pointer" | "speaker" | "timer">
> = {
  ArrowRight: "forward",
  ArrowDown: "forward",
  PageDown: "forward",
  " ": "forward",
  Enter: "forward",
  ArrowLeft: "back",
  ArrowUp: "back",
  PageUp: "back",
  Backspace: "back",
  Home: "first",
  End: "last",
  b: "blank",
  ".": "blank",
  a: "blind",
  f: "full",
  j: "jump",
  l: "follow",
  p: "pointer",
  s: "speaker",
  t: "timer",
  "?": "help",
};
