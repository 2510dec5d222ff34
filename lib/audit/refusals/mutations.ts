import { auditLimit } from "@/lib/auth/sign-in/refusals";
import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { consume } from "@/lib/rate-limits/mutations";
import { writeAudit } from "../mutations";

/**
 * Writes down that somebody who is signed in asked for what their rights do not give them, by an action or a page. Nobody
 * fills the log: after some within an hour it says that there were more, once.
 * @param asked  the right that was lacking
 * @param path  of the page
 */
export async function recordRefusal(
  db: Db,
  { actor, asked, path, now }: { actor: Actor; asked: string; path?: string; now: Date },
): Promise<void> {
  const address = actor.kind === "person" ? actor.address : null;
  const target = `person ${actor.id}`;
  const counted = await consume(db, "refusalByPerson", actor.id, () =>
    auditLimit(db, { limit: "refusalByPerson", target, address, now }),
  );
  if (!counted.ok) return;
  const detail = { asked, ...(path ? { path } : {}) };
  await writeAudit(db, {
    at: now,
    actor: { id: actor.id, address },
    action: "refuse-access",
    target,
    detail,
  });
}
