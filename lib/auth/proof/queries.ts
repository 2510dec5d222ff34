import { type Db, database } from "@/lib/db/client";
import { proofRow } from "./proof";

/** When whoever holds a session last proved that it is them: by the sign-in, or by their password since. */
export async function lastProof(
  { sessionId, since }: { sessionId: string; since: Date },
  db: Db = database(),
): Promise<Date> {
  const row = await db.verification.findUnique({
    where: { identifier: proofRow(sessionId) },
    select: { value: true },
  });
  return row ? new Date(row.value) : since;
}
