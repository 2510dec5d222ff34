import { writeAudit } from "@/lib/audit/mutations";
import type { Db } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { readSettings } from "./queries";
import type { Settings } from "./schema";

/** Changes settings; those left out stay. @returns the settings as they stand then; `forbidden` */
export async function changeSettings(
  db: Db,
  { actor, now, settings }: { actor: Actor; now: Date; settings: Partial<Settings> },
): Promise<Result<Settings>> {
  if (!may(actor, "manage-settings")) return fail("forbidden", "Only an admin changes settings.");
  return db.$transaction(async (tx) => {
    const before = await readSettings(tx);
    const changed = Object.entries(settings).filter(
      ([name, value]) => before[name as keyof Settings] !== value,
    );
    for (const [name, value] of changed) {
      const row = { value, changedAt: now, changedBy: actor.id };
      await tx.setting.upsert({ where: { name }, create: { name, ...row }, update: row });
      await writeAudit(tx, {
        at: now,
        actor,
        action: "change-setting",
        target: `setting ${name}`,
        detail: { from: before[name as keyof Settings], to: value },
      });
    }
    return succeed({ ...before, ...settings });
  });
}
