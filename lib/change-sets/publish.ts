import { refusalOf } from "@/lib/db/bulk";
import type { Db, Tx } from "@/lib/db/client";
import { METHOD_VERSION } from "@/lib/domain/agreement";
import type { Actor } from "@/lib/domain/permissions";
import { publicNameOf } from "@/lib/people/public-name";
import { contentHash, draftScope, HASH_FORMAT, releaseHash } from "@/lib/releases/hash";
import { lockReleases } from "@/lib/releases/lock";
import { closeReportsOf } from "@/lib/reports/change-set/mutations";
import { type Failure, fail, type Result, succeed } from "@/lib/result";
import { restoreCorrected } from "@/lib/withholdings/mutations";
import { findMisled, findOrphans, findOverlaps, findUncited } from "./checks";
import type { Overtaken } from "./conflicts/model";
import { findOvertaken } from "./conflicts/overtaken";
import { conflictProblems, mergedOf, mergeProblems, noteOf, writeResolved } from "./conflicts/settle";
import { countMerge, type LockedChangeSet } from "./locked";
import { decideLocked, recordMove } from "./moves";
import { LONG_TRANSACTION } from "./mutations";
import { notifyStale } from "./notices";
import { ALL_NOUNS } from "./nouns";
import { draftedSentence, lastLabels } from "./sentences/told";
import {
  findWithheldSince,
  findWithheldWords,
  type WithheldFinding,
  withheldProblems,
} from "./withheld/checks";

/** How many problems an answer names. */
const NAMED = 50;

/**
 * What is to be published, by whom.
 * `version` is the one that was read; `onlyIfDue` leaves alone what is not scheduled for now or before.
 */
type Asked = { id: number; actor: Actor; now: Date; version?: number; onlyIfDue?: boolean };

/** Rolls the transaction back and carries the answer out of it. */
class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/**
 * Publishes an approved change set as the next release: one transaction under one lock that checks what each change was
 * based on, closes the old revisions, opens the new, and writes the release, the move and the audit row. Readers see
 * the whole release or the one before.
 * @returns the release's number; `not-found`; `not-allowed`; `empty`; `conflict` naming records and fields (the set is
 *          then `conflicted`); `withheld` naming records (the same); `merged` (it then holds what was published since as well, and waits to be read again);
 *          `uncited`; `overlap` naming both stances; `orphaned` naming the records that would point to nothing visible
 */
export async function publishChangeSet(db: Db, asked: Asked): Promise<Result<{ release: number }>> {
  try {
    return await db.$transaction((tx) => publish(tx, asked), LONG_TRANSACTION);
  } catch (error) {
    if (error instanceof Refused) return error.failure;
    if (refusalOf(error)?.sqlState !== "23P01") throw error;
    const overlaps = await findOverlaps(db, asked.id);
    return fail("overlap", "Two stances of one leader, issue and lane would hold on one day.", overlaps);
  }
}

async function publish(
  tx: Tx,
  { id, actor, now, version, onlyIfDue }: Asked,
): Promise<Result<{ release: number }>> {
  await lockReleases(tx);
  const decided = await decideLocked(tx, { id, move: "publish", actor, now, version });
  if (!decided.ok) return decided;
  const { changeSet } = decided.value;
  if (onlyIfDue && !(changeSet.scheduledFor && changeSet.scheduledFor <= now))
    return fail("not-allowed", "It is not due; its time was changed or called off.");
  const overtaken = await findOvertaken(tx, id);
  if (overtaken.length > 0) return meet(tx, changeSet, overtaken, actor, now);
  const withheld = [...(await findWithheldSince(tx, id)), ...(await findWithheldWords(tx, id))];
  if (withheld.length > 0) return stop(tx, changeSet, withheld, actor, now);
  const uncited = await findUncited(tx, id);
  if (uncited.length > 0) return fail("uncited", "A position is published with its evidence only.", uncited);
  const orphans = [...(await findOrphans(tx, id)), ...(await findMisled(tx, id))];
  if (orphans.length > 0)
    return fail("orphaned", "A record would refer to one that is not visible.", orphans);

  const release = await writeRelease(tx, id, changeSet, actor, now);
  const opened = await openRevisions(tx, id, release);
  if (opened === 0) throw new Refused(fail("empty", "The change set holds no change."));
  await restoreCorrected(tx, release, actor, now);
  await recordMove(tx, { id, move: "publish", from: changeSet.state, to: "published", actor, now, release });
  await notifyStale(tx, { id, release, actor, now });
  await closeReportsOf(tx, { changeSetId: id, actor, now, release });
  // The overlap check waits for the end of the transaction; asked for here, its refusal can be answered.
  await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  return succeed({ release });
}

/**
 * What happens to a change set that another release overtook: nothing of it is published. Where fields stand against each
 * other it is conflicted, as it is; else it is merged with what was published, and its approval is void.
 */
async function meet(
  tx: Tx,
  { id, state: from }: LockedChangeSet,
  overtaken: Overtaken[],
  actor: Actor,
  now: Date,
): Promise<Failure> {
  const conflicts = conflictProblems(overtaken);
  if (conflicts.length > 0) {
    const note = noteOf("In conflict with", overtaken, conflicts);
    await recordMove(tx, { id, move: "conflict", from, to: "conflicted", actor, now, note });
    return fail(
      "conflict",
      "Someone else has published a change of the same fields since. Nothing was overwritten; its author decides field by field.",
      conflicts.slice(0, NAMED),
    );
  }
  const merged = mergeProblems(overtaken);
  const problems = await writeResolved(tx, id, mergedOf(overtaken));
  if (problems.length > 0) throw new Refused(fail("invalid", "What was merged cannot be taken.", problems));
  await countMerge(tx, id, now);
  const note = noteOf("Merged with", overtaken, merged);
  await recordMove(tx, { id, move: "merge", from, to: "in-review", actor, now, note });
  return fail(
    "merged",
    "Someone else has published other fields of the same record since. Both stand together now; approve it again before it is published.",
    merged.slice(0, NAMED),
  );
}

/** Something in the set is withheld by now: its author and a reviewer look at it again. */
async function stop(
  tx: Tx,
  { id, state: from }: LockedChangeSet,
  findings: WithheldFinding[],
  actor: Actor,
  now: Date,
): Promise<Failure> {
  const labels = await lastLabels(tx, findings);
  const note = findings
    .map((finding) => `${labels(finding)}: ${finding.reason.replace(/\.$/, "")}`)
    .join("; ");
  await recordMove(tx, { id, move: "stop", from, to: "conflicted", actor, now, note });
  return fail(
    "withheld",
    "Something in it is withheld from readers by now; nothing was published. Its author takes it up again.",
    withheldProblems(findings).slice(0, NAMED),
  );
}

/** Writes the release before its revisions are opened: the database lets only the newest release open any. */
async function writeRelease(
  tx: Tx,
  id: number,
  changeSet: LockedChangeSet,
  actor: Actor,
  now: Date,
): Promise<number> {
  const previous = await tx.release.findFirst({
    orderBy: { number: "desc" },
    select: { number: true, hash: true },
  });
  const number = (previous?.number ?? 0) + 1;
  const approvedBy = changeSet.approvedBy ?? actor.id;
  const head = {
    number,
    at: now,
    proposedBy: await publicName(tx, changeSet.author),
    approvedBy: await publicName(tx, approvedBy),
    reviewMode:
      changeSet.authorKind === "system"
        ? "system"
        : changeSet.contributors.includes(approvedBy)
          ? "self"
          : "second-person",
    sentence: changeSet.sentence.trim() || (await draftedSentence(tx, id)),
    methodVersion: METHOD_VERSION,
    hashFormat: HASH_FORMAT,
    contentHash: await contentHash(tx, number, draftScope(id)),
    previousHash: previous?.hash ?? null,
  };
  await tx.release.create({ data: { ...head, changeSetId: id, hash: releaseHash(head) } });
  return number;
}

/** The name under which a release keeps someone: a person's as they allow it, a part of the program's own. */
async function publicName(tx: Tx, id: string): Promise<string> {
  const select = { name: true, role: true, namedPublicly: true } as const;
  const person = await tx.user.findUnique({ where: { id }, select });
  return person ? publicNameOf(person) : id;
}

/** Closes what the change set replaces and opens its drafts. @returns how many were opened */
async function openRevisions(tx: Tx, id: number, release: number): Promise<number> {
  let opened = 0;
  for (const { table } of ALL_NOUNS) {
    await tx.$executeRawUnsafe(
      `UPDATE "${table}Revision" c SET "until" = $1::int FROM "${table}Revision" d
       WHERE d."changeSetId" = $2::int AND d."since" IS NULL AND c."recordId" = d."recordId"
         AND c."since" IS NOT NULL AND c."until" IS NULL`,
      release,
      id,
    );
    opened += await tx.$executeRawUnsafe(
      `UPDATE "${table}Revision" SET "since" = $1::int WHERE "changeSetId" = $2::int AND "since" IS NULL`,
      release,
      id,
    );
  }
  return opened;
}
