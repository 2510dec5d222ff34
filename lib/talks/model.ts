import type { Stage } from "@/lib/briefings/stage";

/** Where a presentation stands that others follow, as it is sent to them. `moves` counts up, so that an older one is told. */
export type TalkPosition = { stage: Stage; moves: number; isOver: boolean };

/** What a presentation shows: a bundled briefing, or a stored one at a version. */
export type TalkSource =
  | { kind: "bundled"; slug: string }
  | { kind: "stored"; briefingId: number; slug: string; version: number };

/** Why somebody may let others follow a presentation: it is theirs to edit, they have its link, or anyone may read it. */
export type TalkRight = { kind: "own" } | { kind: "link"; number: number } | { kind: "public" };

export type Talk = { code: string; source: TalkSource; position: TalkPosition };

/** For how many hours after its last move a presentation can be followed, and after its start at most. */
export const TALK_HOURS = { still: 4, most: 24 } as const;

/** Letters of a code. */
export const CODE_LENGTH = 7;
export const CODE = /^[a-hjkmnp-z2-9]{7}$/;

/** Where a presentation is followed. */
export function followPath(code: string): `/follow/${string}` {
  return `/follow/${code}`;
}
