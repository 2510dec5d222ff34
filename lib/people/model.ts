import type { Actor, Role } from "@/lib/domain/permissions";

/** Someone with an account, as the pages and rules need them. */
export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  isAdmin: boolean;
  namedPublicly: boolean;
  mailNotices: boolean;
  twoFactorEnabled: boolean;
};

/** The person as one who acts. @param address  where the request came from; null from the command line */
export function actorOf(person: Pick<Person, "id" | "role" | "isAdmin">, address: string | null): Actor {
  const { id, role, isAdmin } = person;
  return { kind: "person", id, role, isAdmin, address };
}
