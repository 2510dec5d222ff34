import { writeAudit } from "@/lib/audit/mutations";
import type { Db, Tx } from "@/lib/db/client";
import { may } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { type Asked, closeReport, withOpenReport } from "./open-report";

/** Takes an open report on, or hands it back to all. @returns `not-allowed` where it is somebody else's to hand back */
export async function assignReport(
  db: Db,
  { id, actor, now, to }: Asked & { to: "me" | "nobody" },
): Promise<Result<null>> {
  return withOpenReport(db, { id, actor }, async (tx, { assignedTo }) => {
    if (to === "nobody" && assignedTo !== actor.id)
      return fail("not-allowed", "Only who took a report on hands it back; take it on yourself instead.");
    await tx.report.update({ where: { id }, data: { assignedTo: to === "me" ? actor.id : null } });
    const action = to === "me" ? "take-on-report" : "hand-back-report";
    const detail = { before: assignedTo };
    await writeAudit(tx, { at: now, actor, action, target: `report ${id}`, detail });
    return succeed(null);
  });
}

/** Closes an open report with an answer, which goes to whoever sent it. */
export async function answerReport(
  db: Db,
  { id, actor, now, outcome, answer }: Asked & { outcome: "accepted" | "declined"; answer: string },
): Promise<Result<null>> {
  return withOpenReport(db, { id, actor }, async (tx) => {
    await closeReport(tx, { id, actor, now, state: outcome, answer });
    return succeed(null);
  });
}

/**
 * Erases who sent a report; what they said stays. The log keeps that it was done, and nothing of what was erased.
 * @returns `forbidden`; `not-found`
 */
export async function eraseReporter(db: Db, { id, actor, now }: Asked): Promise<Result<null>> {
  if (!may(actor, "erase-reporters")) return fail("forbidden", "Only an admin erases who sent a report.");
  return db.$transaction(async (tx) => {
    const found = await tx.report.count({ where: { id } });
    if (found === 0) return fail("not-found", `There is no report ${id}.`);
    await eraseOne(tx, { id, actor, now });
    return succeed(null);
  });
}

/**
 * Erases whoever sent reports under an e-mail address, however it was written, in all of them.
 * @returns how many reports; `forbidden`
 */
export async function eraseReportersOf(
  db: Db,
  { email, actor, now }: Omit<Asked, "id"> & { email: string },
): Promise<Result<{ erased: number }>> {
  if (!may(actor, "erase-reporters")) return fail("forbidden", "Only an admin erases who sent a report.");
  return db.$transaction(async (tx) => {
    const found = await tx.report.findMany({
      where: { email: { equals: email, mode: "insensitive" } },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    for (const { id } of found) await eraseOne(tx, { id, actor, now });
    return succeed({ erased: found.length });
  });
}

async function eraseOne(tx: Tx, { id, actor, now }: Asked): Promise<void> {
  await tx.report.update({ where: { id }, data: { name: null, email: null } });
  await writeAudit(tx, { at: now, actor, action: "erase-reporter", target: `report ${id}` });
}
