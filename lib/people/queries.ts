import { type Db, database } from "@/lib/db/client";
import { type ListedPerson, type Person, stateOf } from "./model";

const SHOWN = {
  id: true,
  name: true,
  email: true,
  role: true,
  isAdmin: true,
  twoFactorEnabled: true,
  namedPublicly: true,
  mailNotices: true,
  disabledAt: true,
  erasedAt: true,
  accounts: { where: { password: { not: null } }, select: { id: true } },
} as const;

/** Everyone with an account, by name. For admins. */
export async function listPeople(db: Db = database()): Promise<ListedPerson[]> {
  const users = await db.user.findMany({ select: SHOWN, orderBy: [{ name: "asc" }, { id: "asc" }] });
  const last = await lastSignIns(
    db,
    users.map(({ id }) => id),
  );
  return users.map((user) => listed(user, last));
}

/** One person as admins see them, or null. */
export async function findPerson(id: string, db: Db = database()): Promise<(ListedPerson & Person) | null> {
  const user = await db.user.findUnique({ where: { id }, select: SHOWN });
  if (!user) return null;
  const { disabledAt: _, erasedAt: __, accounts: ___, ...person } = user;
  return { ...person, ...listed(user, await lastSignIns(db, [id])) };
}

/** The names of people by their ids; ids that are no person's are left out. */
export async function namesOf(ids: readonly string[], db: Db = database()): Promise<Map<string, string>> {
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

function listed(
  user: Omit<ListedPerson, "state" | "lastSignIn"> & {
    disabledAt: Date | null;
    erasedAt: Date | null;
    accounts: unknown[];
  },
  last: Map<string, Date>,
): ListedPerson {
  const { id, name, email, role, isAdmin, twoFactorEnabled, disabledAt, erasedAt, accounts } = user;
  const state = stateOf({ erasedAt, disabledAt, hasPassword: accounts.length > 0 });
  return { id, name, email, role, isAdmin, twoFactorEnabled, state, lastSignIn: last.get(id) ?? null };
}

/** When each of these people last signed in, by the audit log, which outlives sessions. */
async function lastSignIns(db: Db, ids: string[]): Promise<Map<string, Date>> {
  const rows = await db.auditEntry.groupBy({
    by: ["actor"],
    where: { action: "sign-in", actor: { in: ids } },
    _max: { at: true },
  });
  return new Map(rows.flatMap(({ actor, _max }) => (_max.at ? [[actor, _max.at] as const] : [])));
}
