"use client";

import { useEffect, useRef, useState } from "react";
import { fill } from "@/lib/briefings/fill";
import type { NamedBriefing } from "@/lib/stored-briefings/content";
import { type Contested, decideMerge, keyOf, mergeBriefing, type Side } from "@/lib/stored-briefings/merge";
import texts from "@/messages/en/together.json";
import { ContestSides } from "./contest-sides";
import { namesText } from "./names-text";
import type { Contest } from "./use-stored.client";

/** What two people changed differently, part by part, each with both versions; somebody chooses what stands. */
export function ContestPanel({
  contest,
  onDecide,
}: {
  contest: Contest;
  onDecide: (decided: NamedBriefing) => void;
}) {
  const { base, mine, theirs, contested } = contest;
  const [decided, setDecided] = useState<ReadonlyMap<string, Side>>(new Map());
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const names = namesText(contest.by);
  const isWhole = contested.every((part) => decided.has(keyOf(part)));
  const decide = () => {
    const newId = () => crypto.randomUUID().slice(0, 13);
    onDecide(decideMerge(mergeBriefing(base, mine, theirs), { mine, theirs }, decided, newId));
  };
  return (
    <section className="contest" aria-labelledby="contest-title">
      <h2 id="contest-title" ref={head} tabIndex={-1}>
        {fill(texts.contest.title, { names })}
      </h2>
      <p className="max-w-prose">{texts.contest.text}</p>
      {contested.map((part) => (
        <fieldset key={keyOf(part)} className="contest-part">
          <legend>{partText(part, contest)}</legend>
          <ContestSides part={part} contest={contest} names={names} />
          <div className="contest-choice">
            <span>{texts.contest.which}</span>
            {sidesOf(part, contest).map((side) => (
              <label key={side}>
                <input
                  type="radio"
                  name={keyOf(part)}
                  checked={decided.get(keyOf(part)) === side}
                  onChange={() => setDecided(new Map(decided).set(keyOf(part), side))}
                />{" "}
                {side === "mine"
                  ? texts.contest.takeMine
                  : side === "theirs"
                    ? texts.contest.takeTheirs
                    : texts.contest.takeBoth}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p className="form-actions">
        <button type="button" className="button" data-kind="primary" disabled={!isWhole} onClick={decide}>
          {texts.contest.decide}
        </button>
        {!isWhole && <span className="text-ink-soft">{texts.contest.missing}</span>}
      </p>
    </section>
  );
}

function partText(part: Contested, { base, mine, theirs }: Contest): string {
  if (part.what !== "step") return part.what === "title" ? texts.contest.titleOf : texts.contest.orderOf;
  const step = [base, theirs, mine].flatMap(({ steps }) => steps.filter(({ id }) => id === part.id))[0];
  return fill(texts.contest.stepOf, { headline: step?.headline ?? "" });
}

/** Two steps can stand beside each other, two titles or orders cannot. */
function sidesOf(part: Contested, { mine, theirs }: Contest): Side[] {
  const isIn = ({ steps }: NamedBriefing) => part.what === "step" && steps.some(({ id }) => id === part.id);
  return isIn(mine) && isIn(theirs) ? ["mine", "theirs", "both"] : ["mine", "theirs"];
}
