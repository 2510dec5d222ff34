import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
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
    const { count } = await tx.report.updateMany({ where: { id }, data: { name: null, email: null } });
    if (count === 0) return fail("not-found", `There is no report ${id}.`);
    await writeAudit(tx, { at: now, actor, action: "erase-reporter", target: `report ${id}` });
    return succeed(null);
  });
}
