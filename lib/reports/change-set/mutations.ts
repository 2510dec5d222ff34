import { writeAudit } from "@/lib/audit/mutations";
import { createChangeSet } from "@/lib/change-sets/mutations";
import type { Db, Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { type Failure, fail, type Result, succeed } from "@/lib/result";
import { once } from "@/lib/submissions/mutations";
import { type Asked, closeReport, openReport, withOpenReport } from "../open-report";

/**
 * Opens a change set in which an editor sets right what a report says; each knows of the other from then on.
 * @returns the change set; `not-allowed` where one is under way already
 */
export async function openChangeSetFor(
  db: Db,
  { id, actor, now, title, key }: Asked & { title: string; key: string },
): Promise<Result<{ changeSetId: number }>> {
  return once(db, { key, actor, now }, async (tx) => {
    const report = await openReport(tx, { id, actor });
    if (!report.ok) return report;
    const busy = await refusalOfAnother(tx, report.value.changeSetId);
    if (busy) return busy;
    const opened = await createChangeSet(tx, { title, sentence: "", actor, now });
    if (!opened.ok) return opened;
    await linkChangeSet(tx, { id, actor, now, changeSetId: opened.value.id });
    return succeed({ changeSetId: opened.value.id });
  });
}

/** Says that a change set of one's own sets right what a report says: several reports may be of the same error. */
export async function joinChangeSet(
  db: Db,
  { id, actor, now, changeSetId }: Asked & { changeSetId: number },
): Promise<Result<null>> {
  return withOpenReport(db, { id, actor }, async (tx, report) => {
    const busy = await refusalOfAnother(tx, report.changeSetId);
    if (busy) return busy;
    const own = await tx.changeSet.findFirst({
      where: { id: changeSetId, author: actor.id, state: { notIn: ["published", "withdrawn"] } },
      select: { id: true },
    });
    if (!own) return fail("not-found", `You have no change set ${changeSetId} under way.`);
    await linkChangeSet(tx, { id, actor, now, changeSetId });
    return succeed(null);
  });
}

/** The refusal where a change set answers the report already; one that was withdrawn no longer does. */
export async function refusalOfAnother(tx: Tx, changeSetId: number | null): Promise<Failure | null> {
  if (changeSetId === null) return null;
  const found = await tx.changeSet.findUnique({ where: { id: changeSetId }, select: { state: true } });
  return found && found.state !== "withdrawn"
    ? fail("not-allowed", `Change set ${changeSetId} is under way for this report already.`)
    : null;
}

/** Writes down which change set answers a report; whoever opened it has taken the report on. */
export async function linkChangeSet(
  tx: Tx,
  { id, actor, now, changeSetId }: Asked & { changeSetId: number },
): Promise<void> {
  await tx.report.update({ where: { id }, data: { changeSetId, assignedTo: actor.id } });
  await writeAudit(tx, { at: now, actor, action: "link-report", target: `report ${id}`, changeSetId });
}

/**
 * Closes every open report that a change set answers, in the transaction that publishes it: a reply that now stands beside
 * the record as published, all others as accepted. The release says what was done; no further answer is needed.
 */
export async function closeReportsOf(
  tx: Tx,
  { changeSetId, actor, now, release }: { changeSetId: number; actor: Actor; now: Date; release: number },
): Promise<void> {
  const open = await tx.report.findMany({
    where: { changeSetId, state: "open" },
    select: { id: true, kind: true, noun: true, slug: true },
    orderBy: { id: "asc" },
  });
  for (const report of open) {
    const state = (await standsBeside(tx, report, changeSetId)) ? "published" : "accepted";
    await closeReport(tx, { id: report.id, actor, now, state, answer: null, release });
  }
}

/** Whether a change set puts a reply beside the record that was replied to. */
async function standsBeside(
  tx: Tx,
  { kind, noun, slug }: { kind: string; noun: string | null; slug: string | null },
  changeSetId: number,
): Promise<boolean> {
  if (kind !== "reply" || !slug) return false;
  const target = noun === "event" ? { event: { slug } } : { stance: { slug } };
  return (await tx.replyRevision.count({ where: { changeSetId, removed: false, ...target } })) > 0;
}
