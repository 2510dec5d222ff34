import { auth } from "@/lib/auth/auth";
import { hashPassword } from "@/lib/auth/hashing";
import type { Db } from "@/lib/db/client";
import type { Actor, Role } from "@/lib/domain/permissions";

/** The password of every person whom tests make. */
export const PASSWORD = "correct horse battery staple";

export type TestPerson = { id: string; email: string; actor: Actor };

/** Makes an account, with a password that can be signed in with. Invented names at addresses kept for examples. */
export async function makePerson(
  db: Db,
  name: string,
  role: Role,
  more: { isAdmin?: boolean; namedPublicly?: boolean; disabledAt?: Date } = {},
): Promise<TestPerson> {
  const id = name.toLowerCase().replace(/[^a-z]+/g, "-");
  const email = `${id}@example.org`;
  const { isAdmin = false, ...rest } = more;
  await db.user.create({
    data: {
      id,
      name,
      email,
      role,
      isAdmin,
      ...rest,
      accounts: {
        create: {
          id: `${id}-password`,
          accountId: id,
          providerId: "credential",
          password: await hashPassword(PASSWORD),
        },
      },
    },
  });
  return { id, email, actor: { kind: "person", id, role, isAdmin, address: null } };
}

/** Signs someone in as a browser would be. @returns the cookies that the browser then holds */
export async function signInAs({ email }: { email: string }): Promise<Map<string, string>> {
  const { headers } = await auth().api.signInEmail({
    body: { email, password: PASSWORD },
    returnHeaders: true,
  });
  return keepInJar(new Map(), headers.getSetCookie());
}

/** Keeps the cookies of an answer as a browser would. */
export function keepInJar(jar: Map<string, string>, cookies: readonly string[]): Map<string, string> {
  for (const cookie of cookies) {
    const [pair = ""] = cookie.split(";");
    const at = pair.indexOf("=");
    if (/; Max-Age=0(;|$)/.test(cookie)) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return jar;
}

/** The headers that a browser with these cookies sends, as our server settles them. */
export function headersOf(jar: Map<string, string>, address = "198.51.100.7"): Headers {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  return new Headers({ cookie, "x-forwarded-for": address, "user-agent": "A Browser/1.0" });
}
