import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import { lockPerson } from "../locked";
import { handOutLink, type PersonLink, revokeLinksOf } from "./links";

type Asked = { actor: Actor; id: string; now: Date };

/**
 * Hands out a link by which somebody chooses a password, anew where they have one.
 * @returns the link; `forbidden`; `not-found`; `not-allowed` for a disabled account
 */
export async function handOutPasswordLink(db: Db, { actor, id, now }: Asked): Promise<Result<PersonLink>> {
  return db.$transaction(async (tx) => {
    const locked = await lockPerson(tx, { actor, id });
    if (!locked.ok) return locked;
    if (locked.value.disabledAt !== null)
      return fail("not-allowed", "This account is disabled; enable it first.");
    return succeed(await handOutLink(tx, locked.value, { actor, now }));
  });
}

/** Takes back the link to somebody's account that is out. @returns `forbidden`; `not-found` */
export async function revokePasswordLink(db: Db, { actor, id, now }: Asked): Promise<Result<null>> {
  return db.$transaction(async (tx) => {
    const locked = await lockPerson(tx, { actor, id });
    if (!locked.ok) return locked;
    await revokeLinksOf(tx, id, { actor, now });
    return succeed(null);
  });
}
