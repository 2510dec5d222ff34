import { type Db, database, type Tx } from "@/lib/db/client";
import type { Who } from "./model";

/** Whoever these ids stand for; an id that is no person's is the name of a part of the program. */
export async function namesOf(ids: Iterable<string>, db: Db | Tx = database()): Promise<(id: string) => Who> {
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? id });
}
