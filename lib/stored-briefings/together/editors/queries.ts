import { type Db, database } from "@/lib/db/client";
import type { CoEditor } from "../../model";

/** Who edits a briefing beside its owner, by name. */
export async function editorsOf(briefingId: number, db: Db = database()): Promise<CoEditor[]> {
  const rows = await db.briefingEditor.findMany({
    where: { briefingId },
    select: { user: { select: { id: true, name: true, email: true } } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  return rows.map(({ user }) => user);
}
