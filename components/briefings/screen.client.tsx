"use client";

import {
  type CSSProperties,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from "react";
import { headlineOf, type PresentedStep } from "@/lib/briefings/dressed";
import { fill } from "@/lib/briefings/fill";
import { revealCount } from "@/lib/briefings/screens";
import { STAGE_KEYS, type Stage } from "@/lib/briefings/stage";
import { hashOf, placeOfHash, type StagePlace } from "@/lib/briefings/stage-hash";
import { Slide } from "./slide";
import { Speaker } from "./speaker.client";
import { type Panel, StageBar } from "./stage-bar";
import { StagePanel } from "./stage-panel";
import type { StageTexts } from "./texts";
import { useHiddenTitle } from "./use-hide.client";
import { type PointedAt, useStage } from "./use-stage.client";

/** Across this many pixels a touch is a swipe. */
const SWIPE = 50;

/** What a tap does something else with, or is no slide that is on screen. */
const NOT_TAPPED = "a, button, input, summary, label, .speaker-next";

/** A presentation over the whole window, for the audience or for the speaker; it is closed by Escape or its button. */
export function Screen({
  name,
  steps,
  role,
  start,
  hide,
  texts,
  follow,
  warning,
  isKept,
  onStage,
  onLeave,
}: {
  /** Which presentation it is: windows of one name keep in step. */
  name: string;
  steps: PresentedStep[];
  role: "audience" | "speaker";
  /** Where it begins, and whether the other windows are told to be there; else it is where they are, if there are any. */
  start: { place: StagePlace; isBeginning: boolean };
  /** Hides who is spoken of. */
  hide: (text: string) => string;
  texts: StageTexts;
  /** What lets others follow on their own devices; null where that is not offered. */
  follow: ReactNode;
  /** What whoever speaks has to know at once; null for nothing. */
  warning: string | null;
  /** Whether it opens again while the network is away. */
  isKept: boolean;
  /** Told where it stands with each move, and whether that was made in this window. */
  onStage?: (stage: Stage, isOwn: boolean) => void;
  onLeave: () => void;
}) {
  const counts = useMemo(() => steps.map(revealCount), [steps]);
  const stands = useStage(name, start, counts, warning, onStage);
  const { stage, move } = stands;
  const [panel, setPanel] = useState<Panel>(null);
  const [isPointed, setIsPointed] = useState(false);
  const [isBlocked, setIsBlocked] = useState(false);
  const speakers = useRef<Window | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const pointer = useRef<HTMLDivElement>(null);
  const touched = useRef<{ x: number; y: number } | null>(null);
  const isSpeaker = role === "speaker";
  const step = steps[stage.step];
  const blind = stage.isBlind ? hide : undefined;
  useHiddenTitle(blind);

  useEffect(() => {
    dialog.current?.showModal();
    whole.current?.focus();
  }, []);
  useEffect(() => {
    // So that a window that is loaded again stands where it stood.
    if (!isSpeaker) window.history.replaceState(null, "", hashOf(stage));
  }, [isSpeaker, stage]);
  useEffect(() => {
    const go = ({ newURL }: HashChangeEvent) => {
      // The address itself may be that of a move made meanwhile.
      const asked = placeOfHash(new URL(newURL).hash);
      if (asked) move({ kind: "step", step: asked.step, shown: asked.shown });
    };
    window.addEventListener("hashchange", go);
    return () => window.removeEventListener("hashchange", go);
  }, [move]);

  const closePanel = () => {
    setPanel(null);
    whole.current?.focus();
  };
  const full = () => {
    const asked = document.fullscreenElement ? document.exitFullscreen() : whole.current?.requestFullscreen();
    // A browser that has no full screen goes on in its window.
    asked?.catch(() => undefined);
  };
  const openSpeaker = () => {
    if (speakers.current && !speakers.current.closed) return speakers.current.focus();
    // By a name of its own: a window that is just closing still answers to the last.
    speakers.current = window.open(
      `${window.location.pathname}#speaker`,
      `standpoint-speaker-${Date.now()}`,
      "popup,width=1200,height=800",
    );
    setIsBlocked(speakers.current === null);
  };
  const acts = {
    full,
    help: () => setPanel(panel === "help" ? null : "help"),
    jump: () => setPanel(panel === "jump" ? null : "jump"),
    follow: () => follow && setPanel(panel === "follow" ? null : "follow"),
    pointer: () => {
      setIsPointed(!isPointed);
      if (isPointed) stands.point(null);
    },
    timer: stands.restart,
    speaker: () => !isSpeaker && openSpeaker(),
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && panel) {
      event.preventDefault();
      return closePanel();
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const onButton = event.target instanceof HTMLElement && event.target.closest("button, input") !== null;
    // A button is pressed by these, and a list is gone through by Tab.
    if (onButton && (key === " " || key === "Enter")) return;
    const asked = STAGE_KEYS[key];
    if (asked === undefined) return;
    event.preventDefault();
    if (asked in acts) return acts[asked as keyof typeof acts]();
    move({ kind: asked as "forward" });
  });
  useEffect(() => {
    // Of the window, not of the dialog: a browser takes the focus out of it as it follows the fragment of the address.
    const hear = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
  const onPointerMove = (event: PointerEvent) => {
    const dot = pointer.current;
    if (dot) dot.style.translate = `${event.clientX}px ${event.clientY}px`;
    if (isSpeaker && isPointed) stands.point(placeOn(event));
  };
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || !window.getSelection()?.isCollapsed) return;
    if (event.target.closest(NOT_TAPPED) || !event.target.closest(".slide, .stage-blank")) return;
    if (panel) return closePanel();
    move({ kind: "forward" });
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the window hears the keys
    <dialog
      ref={dialog}
      className="stage"
      aria-label={isSpeaker ? texts.speakerTitle : texts.screen}
      onClose={onLeave}
      onClick={onClick}
      onPointerMove={onPointerMove}
      onTouchStart={({ touches }) => {
        const one = touches.item(0);
        touched.current = one ? { x: one.clientX, y: one.clientY } : null;
      }}
      onTouchEnd={({ changedTouches }) => {
        const one = changedTouches.item(0);
        const [across, down] = [
          (one?.clientX ?? 0) - (touched.current?.x ?? 0),
          (one?.clientY ?? 0) - (touched.current?.y ?? 0),
        ];
        if (!touched.current || Math.abs(across) < SWIPE || Math.abs(across) < 2 * Math.abs(down)) return;
        move({ kind: across < 0 ? "forward" : "back" });
      }}
    >
      <div ref={whole} className="stage-whole" tabIndex={-1}>
        {isSpeaker ? (
          <Speaker
            steps={steps}
            stage={stage}
            since={stands.since}
            blind={blind}
            texts={texts}
            onRestart={stands.restart}
          />
        ) : stage.isBlank ? (
          <p className="stage-blank">{texts.blankScreen}</p>
        ) : (
          step && (
            <div className="stage-slide">
              <Slide step={step} dress={{ slide: { moves: stage.shown }, blind }} texts={texts} />
              {stands.pointed && <div className="stage-pointer" data-told style={placed(stands.pointed)} />}
            </div>
          )
        )}
        <p className="sr-only" role="status">
          {fill(texts.place, { number: stage.step + 1, steps: steps.length })}
          {stage.isBlind && `. ${texts.blindOn}`}
          {isKept && `. ${texts.kept}`}
        </p>
        {isBlocked && (
          <p className="stage-told" role="alert">
            {texts.blocked}
          </p>
        )}
        {stands.warning && (
          <p className="stage-told" role="alert">
            {stands.warning}
          </p>
        )}
        <StageBar
          stage={stage}
          steps={steps.length}
          isSpeaker={isSpeaker}
          isPointed={isPointed}
          canFollow={Boolean(follow)}
          texts={texts}
          on={{
            move: (kind) => move({ kind }),
            panel: (asked) => setPanel(panel === asked ? null : asked),
            pointer: acts.pointer,
            full,
            speaker: openSpeaker,
            leave: () => dialog.current?.close(),
          }}
        />
        {panel && (
          <StagePanel
            kind={panel}
            headlines={steps.map((step) => headlineOf(step, blind))}
            current={stage.step}
            texts={texts}
            follow={follow}
            onStep={(at) => {
              move({ kind: "step", step: at });
              closePanel();
            }}
            onClose={closePanel}
          />
        )}
        {isPointed && <div ref={pointer} className="stage-pointer" />}
      </div>
    </dialog>
  );
}

/** Where on the slide that is on screen the speaker points, or that it is beside it. */
function placeOn({ target, clientX, clientY }: PointerEvent): PointedAt | null {
  const room = target instanceof Element ? target.closest(".speaker-now .slide-room") : null;
  if (!room) return null;
  const { left, top, width, height } = room.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

function placed({ x, y }: PointedAt): CSSProperties {
  return { left: `${x * 100}%`, top: `${y * 100}%` };
}
