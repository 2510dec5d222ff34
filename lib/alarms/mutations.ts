import { writeAudit } from "@/lib/audit/mutations";
import type { Db, Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { notify } from "@/lib/notices/mutations";
import { readSettings } from "@/lib/settings/queries";
import { ALARM, WATCHED, type Watched } from "./model";

const WATCH: Actor = { kind: "system", id: "Standpoint (watch)" };

// Any constant will do, as long as nothing else in the database locks it: one instance tells.
const WATCH_LOCK = 7_204_118_662;

const before = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000);

/**
 * Tells admins where more is refused, or withheld, within an hour than they set as usual: by a notice, which is mailed to
 * those who want that, once in six hours at most however long it goes on. The log has it as `raise-alarm`.
 * @returns what was told of
 */
export async function tellOfUnusual(db: Db, now: Date): Promise<Watched["name"][]> {
  return db.$transaction(async (tx) => {
    const [mine] = await tx.$queryRaw<{ locked: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${WATCH_LOCK}) AS "locked"`;
    if (!mine?.locked) return [];
    const settings = await readSettings(tx);
    const told: Watched["name"][] = [];
    for (const watched of WATCHED) {
      const least = settings[watched.from];
      if (least === 0) continue;
      const count = await countOf(tx, watched, now);
      if (count < least || (await wasTold(tx, watched, now))) continue;
      await tell(tx, watched, count, now);
      told.push(watched.name);
    }
    return told;
  });
}

function countOf(tx: Tx, { actions }: Watched, now: Date): Promise<number> {
  const at = { gt: before(now, ALARM.within), lte: now };
  return tx.auditEntry.count({ where: { at, action: { in: [...actions] } } });
}

async function wasTold(tx: Tx, { name }: Watched, now: Date): Promise<boolean> {
  const at = { gt: before(now, ALARM.quietFor) };
  return (await tx.auditEntry.count({ where: { at, action: "raise-alarm", target: `alarm ${name}` } })) > 0;
}

async function tell(tx: Tx, { name, notice: kind }: Watched, count: number, now: Date): Promise<void> {
  const admins = await tx.user.findMany({
    where: { isAdmin: true, disabledAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const to = admins.map(({ id }) => id);
  await notify(tx, { kind, to, actor: WATCH, now, title: String(count) });
  const detail = { count, minutes: ALARM.within, told: to.length };
  await writeAudit(tx, { at: now, actor: WATCH, action: "raise-alarm", target: `alarm ${name}`, detail });
}
