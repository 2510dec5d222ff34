import { type Db, database } from "@/lib/db/client";
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
  briefing: { select: { takenDownAt: true, deletedAt: true, slug: true } },
} as const;

/** A presentation that can be followed or is just over; null for any other code. One of a briefing that was deleted or taken down is over. */
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

function positionOf(
  row: {
    step: number;
    shown: number;
    isBlank: boolean;
    isBlind: boolean;
    moves: number;
    endsAt: Date;
    endedAt: Date | null;
    briefing: { takenDownAt: Date | null; deletedAt: Date | null } | null;
  },
  now: Date,
): TalkPosition {
  const { step, shown, isBlank, isBlind, moves, endsAt, endedAt, briefing } = row;
  const isGone = briefing !== null && (briefing.takenDownAt !== null || briefing.deletedAt !== null);
  return {
    stage: { step, shown, isBlank, isBlind },
    moves,
    isOver: isGone || endedAt !== null || endsAt <= now,
  };
}
