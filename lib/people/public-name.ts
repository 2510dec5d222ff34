const ROLE_PREFIX = "role:";

/**
 * How a release names somebody for good: by name where the person allows it, else by role as `role:reviewer`, which is
 * written out in the reader's language.
 */
export function publicNameOf(person: { name: string; role: string; namedPublicly: boolean }): string {
  return person.namedPublicly ? person.name : `${ROLE_PREFIX}${person.role}`;
}

/** The role in a name that a release froze, or null where it is a name. */
export function roleOfPublicName(frozen: string): string | null {
  return frozen.startsWith(ROLE_PREFIX) ? frozen.slice(ROLE_PREFIX.length) : null;
}
