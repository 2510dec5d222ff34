import { takeNewSecret as take } from "@/lib/auth/new-secret/mutations";
import { authSecret } from "@/lib/auth/secret";
import type { Db } from "@/lib/db/client";
import { markOf, SECRET_MARK } from "../launcher/secret-mark.mjs";

/** Takes the present AUTH_SECRET for the database's. @returns what that ended, in words */
export async function takeNewSecret(db: Db, now: Date): Promise<string> {
  const actor = { kind: "system", id: "command line" } as const;
  const ended = await take(db, { actor, mark: markOf(authSecret()), name: SECRET_MARK, now });
  return `The present AUTH_SECRET is taken: ${ended.sessions} sessions and ${ended.links} links ended, ${ended.factors} second factors taken away. Passwords stay.`;
}
