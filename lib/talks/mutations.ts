import { createHash, randomBytes } from "node:crypto";
import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import type { Stage } from "@/lib/briefings/stage";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { limitedAddress } from "@/lib/rate-limits/limits";
import { consume } from "@/lib/rate-limits/mutations";
import { fail, type Result, succeed } from "@/lib/result";
import { randomLetters } from "@/lib/stored-briefings/slug";
import { CODE_LENGTH, TALK_HOURS, type TalkRight, type TalkSource } from "./model";

const HOUR_MS = 3_600_000;
const hash = (secret: string) => createHash("sha256").update(secret).digest("hex");

/**
 * Lets others follow a presentation. Whether one may show the briefing is asked by who calls this; that somebody let others
 * read a stored one is recorded.
 * @param asked.by  why it may be shown, and for how long: because it is theirs to edit, because they have its link of this number, or
 *   because anyone may read it
 * @param asked.actor  who is signed in, if anyone
 * @returns the code by which it is followed, and the secret that moves it, which is kept nowhere; `limited`
 */
export async function startTalk(
  db: Db,
  asked: { source: TalkSource; by: TalkRight; actor: Actor | null; address: string | null; now: Date },
): Promise<Result<{ code: string; secret: string }>> {
  const { source, by, actor, address, now } = asked;
  const counted = await consume(db, "talkByAddress", limitedAddress(address));
  if (!counted.ok) return counted;
  const [code, secret] = [randomLetters(CODE_LENGTH), randomBytes(32).toString("base64url")];
  return atomically(db, async (tx) => {
    const { briefingId, version } = source.kind === "stored" ? source : { briefingId: null, version: null };
    await tx.talk.create({
      data: {
        code,
        secretHash: hash(secret),
        bundled: source.kind === "bundled" ? source.slug : null,
        briefingId,
        version,
        speaker: by.kind === "own" && actor ? actor.id : null,
        linkNumber: by.kind === "link" ? by.number : null,
        startedAt: now,
        endsAt: new Date(now.getTime() + TALK_HOURS.still * HOUR_MS),
      },
    });
    if (actor && source.kind === "stored")
      await writeAudit(tx, { at: now, actor, action: "let-follow", target: `briefing ${source.slug}` });
    return succeed({ code, secret });
  });
}

type Own = { code: string; secret: string; now: Date };

/** Says where a presentation stands. @returns `not-found` for another secret and where it is over */
export async function moveTalk(db: Db, { code, secret, now, ...stage }: Own & Stage): Promise<Result<null>> {
  const till = new Date(now.getTime() + TALK_HOURS.still * HOUR_MS);
  const count = await db.$executeRaw`
    UPDATE "Talk" SET "step" = ${stage.step}, "shown" = ${stage.shown}, "isBlank" = ${stage.isBlank},
      "isBlind" = ${stage.isBlind}, "moves" = "moves" + 1,
      "endsAt" = LEAST(${till}, "startedAt" + make_interval(hours => ${TALK_HOURS.most}::int))
    WHERE "code" = ${code} AND "secretHash" = ${hash(secret)} AND "endedAt" IS NULL AND "endsAt" > ${now}`;
  return count === 1 ? succeed(null) : OVER;
}

/** Ends a presentation for all who follow. @returns `not-found` for another secret and where it is over */
export async function endTalk(db: Db, { code, secret, now }: Own): Promise<Result<null>> {
  const { count } = await db.talk.updateMany({
    where: { code, secretHash: hash(secret), endedAt: null, endsAt: { gt: now } },
    data: { endedAt: now, moves: { increment: 1 } },
  });
  return count === 1 ? succeed(null) : OVER;
}

const OVER = fail("not-found", "Nobody follows this presentation any more: it is over.");

/** Forgets presentations a day after they were over. @returns how many */
export async function forgetTalks(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - 24 * HOUR_MS);
  const { count } = await db.talk.deleteMany({
    where: { OR: [{ endsAt: { lt: before } }, { endedAt: { lt: before } }] },
  });
  return count;
}
