import type { Tx } from "@/lib/db/client";
import { RIGHTS, ROLES } from "@/lib/domain/permissions";

/** Ids of everyone who may answer reports and is still here, in a stable order. */
export async function answererIds(tx: Tx): Promise<string[]> {
  const { from } = RIGHTS.answer;
  const roles = from === null ? [] : ROLES.slice(ROLES.indexOf(from));
  const rows = await tx.user.findMany({
    where: { role: { in: [...roles] }, disabledAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}
