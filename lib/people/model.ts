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

/** Where an account stands: asked and not yet come, at work, shut, or shut with nothing left of who it was. */
export type PersonState = "invited" | "active" | "disabled" | "erased";

/** Somebody in the list of people. */
export type ListedPerson = Pick<Person, "id" | "name" | "email" | "role" | "isAdmin" | "twoFactorEnabled"> & {
  state: PersonState;
  lastSignIn: Date | null;
};

/** The person as one who acts. @param address  where the request came from; null from the command line */
export function actorOf(person: Pick<Person, "id" | "role" | "isAdmin">, address: string | null): Actor {
  const { id, role, isAdmin } = person;
  return { kind: "person", id, role, isAdmin, address };
}

/** Where an account stands, by what is known of it. */
export function stateOf(account: {
  erasedAt: Date | null;
  disabledAt: Date | null;
  hasPassword: boolean;
}): PersonState {
  if (account.erasedAt !== null) return "erased";
  if (account.disabledAt !== null) return "disabled";
  return account.hasPassword ? "active" : "invited";
}
