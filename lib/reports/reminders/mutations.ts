import { utcToday } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { dayOf } from "@/lib/db/dated-day";
import { addDays } from "@/lib/domain/day";
import type { Actor } from "@/lib/domain/permissions";
import { formatDay } from "@/lib/i18n/format";
import { notify } from "@/lib/notices/mutations";
import { answererIds } from "../answerers";
import { duenessOf, SOON } from "../due";

const REMINDER: Actor = { kind: "system", id: "Standpoint (reminders)" };

// Any constant will do, as long as nothing else in the database locks it: one instance reminds.
const REMINDER_LOCK = 7_204_118_661;

/**
 * Tells of the reports whose answer is due within days, and of those that are overdue: whoever has taken one on, else
 * everyone who may answer. Each person once for each, however often and on how many instances this runs.
 * @returns how many reports were told of
 */
export async function remindOfReports(db: Db, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const [mine] = await tx.$queryRaw<{ locked: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${REMINDER_LOCK}) AS "locked"`;
    if (!mine?.locked) return 0;
    const today = utcToday(now);
    const pressing = await tx.report.findMany({
      where: { state: "open", dueOn: { lte: new Date(addDays(today, SOON)) } },
      select: { id: true, dueOn: true, assignedTo: true },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    });
    if (pressing.length === 0) return 0;
    const everyone = await answererIds(tx);
    let told = 0;
    for (const { id, dueOn, assignedTo } of pressing) {
      const day = dayOf(dueOn);
      const kind = duenessOf(day, today).kind === "overdue" ? "reportOverdue" : "reportDue";
      const concerned = assignedTo !== null && everyone.includes(assignedTo) ? [assignedTo] : everyone;
      const known = await tx.notice.findMany({ where: { reportId: id, kind }, select: { userId: true } });
      const to = concerned.filter((person) => !known.some(({ userId }) => userId === person));
      if (to.length === 0) continue;
      await notify(tx, { kind, to, actor: REMINDER, now, reportId: id, title: formatDay(day) });
      told += 1;
    }
    return told;
  });
}
