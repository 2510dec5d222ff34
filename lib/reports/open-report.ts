import { writeAudit } from "@/lib/audit/mutations";
import type { Db, Tx } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import type { ReportState } from "./model";

/** What every mutation of one report is asked with. */
export type Asked = { id: number; actor: Actor; now: Date };

type Row = NonNullable<Awaited<ReturnType<typeof lockReport>>>;

/**
 * An open report that this actor may answer, held against every other answer until the transaction ends.
 * @returns `forbidden`; `not-found`; `not-allowed` where it is answered
 */
export async function openReport(tx: Tx, { id, actor }: Pick<Asked, "id" | "actor">): Promise<Result<Row>> {
  if (!may(actor, "answer")) return fail("forbidden", "Your role does not allow that.");
  const report = await lockReport(tx, id);
  if (!report) return fail("not-found", `There is no report ${id}.`);
  if (report.state !== "open") return fail("not-allowed", `Report ${id} has been answered.`);
  return succeed(report);
}

/** Does something with an open report, in a transaction of its own. */
export async function withOpenReport<T>(
  db: Db,
  asked: Pick<Asked, "id" | "actor">,
  work: (tx: Tx, report: Row) => Promise<Result<T>>,
): Promise<Result<T>> {
  return db.$transaction(async (tx) => {
    const report = await openReport(tx, asked);
    return report.ok ? work(tx, report.value) : report;
  });
}

async function lockReport(tx: Tx, id: number) {
  await tx.$executeRaw`SELECT 1 FROM "Report" WHERE "id" = ${id} FOR UPDATE`;
  return tx.report.findUnique({ where: { id } });
}

/** Writes what became of a report, and the audit row. @param closing.release  the release that did it, where one did */
export async function closeReport(
  tx: Tx,
  closing: Asked & { state: Exclude<ReportState, "open">; answer: string | null; release?: number },
): Promise<void> {
  const { id, actor, now, state, answer, release } = closing;
  await tx.report.update({
    where: { id },
    data: { state, answer, answeredBy: actor.id, answeredAt: now },
  });
  await writeAudit(tx, {
    at: now,
    actor,
    action: "answer-report",
    target: `report ${id}`,
    ...(release ? { release } : {}),
    detail: { state },
  });
}
