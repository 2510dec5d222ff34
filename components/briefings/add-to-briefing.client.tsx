"use client";

import { useState } from "react";
import type { Added } from "./add-view";
import type { AddTexts } from "./texts";

type State = Added | { kind: "idle" | "adding" };

/** After which the briefing is worth a look. */
const OPENED: ReadonlySet<State["kind"]> = new Set(["added", "already", "full", "broken"]);

/** Keeps the view of its page as a step of the browser's own briefing. What does so is fetched at the first click. */
export function AddToBriefing({
  view,
  most,
  untitled,
  texts,
}: {
  /** The view with day and release written. */
  view: string;
  /** Most steps that there can be. */
  most: number;
  /** What a briefing is called that this begins. */
  untitled: string;
  texts: AddTexts;
}) {
  const [state, setState] = useState<State>({ kind: "idle" });
  const add = () => {
    setState({ kind: "adding" });
    import("./add-view")
      .then(({ addView }) => addView(view, untitled))
      .then(setState, () => setState({ kind: "failed" }));
  };
  return (
    <span className="add-to-briefing js-only">
      <button type="button" onClick={add} disabled={state.kind === "adding"}>
        {texts.button}
      </button>
      <span role="status">
        {told(state, texts, most)} {OPENED.has(state.kind) && <a href="/briefings/edit">{texts.open}</a>}
      </span>
    </span>
  );
}

function told(state: State, texts: AddTexts, most: number): string {
  if (state.kind === "idle") return "";
  if (state.kind === "added" || state.kind === "already")
    return texts[state.kind].replace("{number}", String(state.number));
  return texts[state.kind].replace("{most}", String(most));
}
