import { createOTP } from "@better-auth/utils/otp";
import { symmetricDecrypt } from "better-auth/crypto";
import { type Db, database } from "@/lib/db/client";
import type { Person } from "@/lib/people/model";
import { auth } from "../auth";

/** What an authenticator app is given: the address that a picture carries, and the same secret to type in. */
export type Enrolment = { uri: string; secret: string };

/** The secret that somebody was given and has not confirmed yet; null where there is none, or where it is on already. */
export async function findEnrolment(
  { id, email }: Pick<Person, "id" | "email">,
  db: Db = database(),
): Promise<Enrolment | null> {
  const row = await db.twoFactor.findFirst({
    where: { userId: id, verified: false, user: { twoFactorEnabled: false } },
    select: { secret: true },
  });
  if (!row) return null;
  const { secretConfig } = await auth().$context;
  const kept = await symmetricDecrypt({ key: secretConfig, data: row.secret });
  const uri = createOTP(kept).url("Standpoint", email);
  return { uri, secret: new URL(uri).searchParams.get("secret") ?? "" };
}
