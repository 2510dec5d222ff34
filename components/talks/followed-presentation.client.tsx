"use client";

import { type ComponentProps, useMemo } from "react";
import { Presentation } from "@/components/briefings/presentation.client";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormAction } from "@/lib/forms/state";
import texts from "@/messages/en/talks.json";
import { LetFollow } from "./let-follow";
import type { OwnTalk } from "./own-talk.client";
import { type TalkState, useTalk } from "./use-talk.client";

/** A briefing to be read, printed and presented, that others can be let follow on their own devices. */
export function FollowedPresentation({
  slug,
  places,
  start,
  move,
  end,
  ...presentation
}: Omit<ComponentProps<typeof Presentation>, "follow" | "onStage"> & {
  slug: string;
  /** Where each step stands among all of the briefing, counted from 0. */
  places: number[];
  start: FormAction<OwnTalk>;
  move: FormAction<null>;
  end: FormAction<null>;
}) {
  const actions = useMemo(() => ({ start, move, end }), [start, move, end]);
  const { talk, state, tell, ...does } = useTalk(presentation.name, slug, places, actions);
  const letFollow = (
    <LetFollow
      talk={talk}
      state={state}
      site={typeof window === "undefined" ? "" : window.location.origin}
      onStart={does.start}
      onEnd={does.end}
    />
  );
  return (
    <>
      <div className="js-only no-print mb-4">
        <Disclosure summary={texts.speak.title}>{letFollow}</Disclosure>
      </div>
      <Presentation {...presentation} follow={letFollow} warning={warningOf(state)} onStage={tell} />
    </>
  );
}

/** What keeps followers from being told; null where nothing does. */
function warningOf({ kind }: TalkState): string | null {
  return kind === "offline" ? texts.speak.offline : kind === "over" ? texts.speak.over : null;
}
