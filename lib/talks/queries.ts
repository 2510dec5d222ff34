import { type Db, database } from "@/lib/db/client";
import { standingOf } from "@/lib/stored-briefings/locked";
import { CODE, type Talk, type TalkPosition } from "./model";

const POSITION = {
  code: true,
  step: true,
  shown: true,
  isBlank: true,
  isBlind: true,
  moves: true,
  endsAt: true,
  endedAt: true,
  speaker: true,
  linkNumber: true,
  briefing: {
    select: {
      slug: true,
      ownerId: true,
      editors: { select: { userId: true } },
      visibility: true,
      linkNumber: true,
      takenDownAt: true,
      deletedAt: true,
    },
  },
} as const;

/**
 * A presentation that can be followed or is just over; null for any other code. It is over, too, once its briefing is deleted,
 * taken down, or no longer its speaker's to show: whoever has it by a link shows it for as long as that link holds.
 */
export async function findTalk(code: string, now: Date, db: Db = database()): Promise<Talk | null> {
  if (!CODE.test(code)) return null;
  const row = await db.talk.findUnique({
    where: { code },
    select: { ...POSITION, bundled: true, briefingId: true, version: true },
  });
  if (!row) return null;
  const { bundled, briefingId, version, briefing } = row;
  const position = positionOf(row, now);
  if (bundled !== null) return { code, source: { kind: "bundled", slug: bundled }, position };
  if (briefingId === null || !briefing) return null;
  const source = { kind: "stored", briefingId, slug: briefing.slug, version: version ?? 1 } as const;
  return { code, source, position };
}

/** Where several presentations stand, by code, in one question; those that are no more are left out. */
export async function positionsOf(
  codes: readonly string[],
  now: Date,
  db: Db = database(),
): Promise<Map<string, TalkPosition>> {
  const rows = await db.talk.findMany({ where: { code: { in: [...codes] } }, select: POSITION });
  return new Map(rows.map((row) => [row.code, positionOf(row, now)]));
}

type Row = {
  step: number;
  shown: number;
  isBlank: boolean;
  isBlind: boolean;
  moves: number;
  endsAt: Date;
  endedAt: Date | null;
  speaker: string | null;
  linkNumber: number | null;
  briefing: Shown | null;
};
type Shown = {
  ownerId: string;
  editors: { userId: string }[];
  visibility: string;
  linkNumber: number;
  takenDownAt: Date | null;
  deletedAt: Date | null;
};

function positionOf(row: Row, now: Date): TalkPosition {
  const { step, shown, isBlank, isBlind, moves, endsAt, endedAt, briefing } = row;
  const isOver = endedAt !== null || endsAt <= now || (briefing !== null && !isShown(briefing, row));
  return { stage: { step, shown, isBlank, isBlind }, moves, isOver };
}

/** Whether a stored briefing may still be shown: by whoever it is to edit, by who has its newest link, else while anyone may read it. */
function isShown(briefing: Shown, { speaker, linkNumber }: Pick<Row, "speaker" | "linkNumber">): boolean {
  if (briefing.takenDownAt !== null || briefing.deletedAt !== null) return false;
  if (linkNumber !== null) return briefing.visibility !== "private" && briefing.linkNumber === linkNumber;
  return speaker === null ? briefing.visibility === "public" : standingOf(briefing, speaker) !== null;
}
