import { fill } from "@/lib/briefings/fill";
import type { Stage, StageMove } from "@/lib/briefings/stage";
import type { StageTexts } from "./texts";

/** What is open over the slide. */
export type Panel = "jump" | "help" | "follow" | null;

/** The row of buttons at the foot of a presentation: each does what its key does. */
export function StageBar({
  stage,
  steps,
  isSpeaker,
  isPointed,
  canFollow,
  texts,
  on,
}: {
  stage: Stage;
  /** How many there are. */
  steps: number;
  isSpeaker: boolean;
  isPointed: boolean;
  /** Whether others can be let follow. */
  canFollow: boolean;
  texts: StageTexts;
  on: {
    move: (kind: Exclude<StageMove["kind"], "step">) => void;
    panel: (panel: Panel) => void;
    pointer: () => void;
    full: () => void;
    speaker: () => void;
    leave: () => void;
  };
}) {
  const button = (label: string, act: () => void, pressed?: boolean) => (
    <button type="button" onClick={act} aria-pressed={pressed}>
      {label}
    </button>
  );
  return (
    <div className="stage-bar" role="toolbar" aria-label={texts.screen}>
      {button(texts.back, () => on.move("back"))}
      <span>{fill(texts.place, { number: stage.step + 1, steps })}</span>
      {button(texts.forward, () => on.move("forward"))}
      {button(texts.jump, () => on.panel("jump"))}
      {button(texts.blank, () => on.move("blank"), stage.isBlank)}
      {button(texts.blind, () => on.move("blind"), stage.isBlind)}
      {button(texts.pointer, on.pointer, isPointed)}
      {!isSpeaker && button(texts.full, on.full)}
      {!isSpeaker && button(texts.speaker, on.speaker)}
      {canFollow && button(texts.follow, () => on.panel("follow"))}
      {button(texts.help, () => on.panel("help"))}
      {button(texts.leave, on.leave)}
    </div>
  );
}
