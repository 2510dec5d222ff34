import type { Db } from "@/lib/db/client";
import { siteAddress } from "@/lib/http/site-address";
import { formatInstant } from "@/lib/i18n/format";
import { erasePerson } from "@/lib/people/erasure/mutations";
import { linkAddress } from "@/lib/people/link-mail";
import type { PersonLink } from "@/lib/people/links/links";
import { handOutPasswordLink } from "@/lib/people/links/mutations";
import type { ListedPerson } from "@/lib/people/model";
import {
  changeRights,
  disablePerson,
  enablePerson,
  invitePerson,
  resetSecondFactor,
} from "@/lib/people/mutations";
import { listPeople } from "@/lib/people/queries";
import { inviteSchema } from "@/lib/people/schema";
import type { Result } from "@/lib/result";
import { type Asked, readArguments } from "./arguments";
import { takeNewSecret } from "./new-secret";
import { USAGE } from "./usage";

/** What the command says, and whether it did what was asked. */
export type Said = { ok: boolean; text: string };

/** Whoever can run commands here owns the database; the audit log says that it was done so. */
const ACTOR = { kind: "system", id: "command line" } as const;

/** Runs `npm run user -- …` on a database. @param args  what stands after it */
export async function runUserCommand(db: Db, args: readonly string[], now: Date): Promise<Said> {
  const asked = readArguments(args);
  if (typeof asked === "string") return { ok: false, text: `${asked}\n\n${USAGE}` };
  if (asked.command === "list") return { ok: true, text: peopleText(await listPeople(db)) };
  if (asked.command === "new-secret") return { ok: true, text: await takeNewSecret(db, now) };
  if (asked.command === "add") return add(db, asked, now);
  const person = (await listPeople(db)).find(({ email }) => email === asked.email.trim().toLowerCase());
  if (!person)
    return { ok: false, text: `There is no account of ${asked.email}. \`npm run user -- list\` shows all.` };
  return change(db, asked, person, now);
}

type OnSomebody = Exclude<Asked, { command: "list" | "new-secret" }>;

async function add(
  db: Db,
  { email, name, role = "member", isAdmin = false }: OnSomebody,
  now: Date,
): Promise<Said> {
  const input = inviteSchema.omit({ isAdmin: true }).safeParse({ email, name, role });
  if (!input.success) return { ok: false, text: input.error.issues.map(({ message }) => message).join("\n") };
  const invited = await invitePerson(db, { ...input.data, isAdmin, actor: ACTOR, now });
  return said(invited, linkText);
}

async function change(
  db: Db,
  { command, role, isAdmin }: OnSomebody,
  person: ListedPerson,
  now: Date,
): Promise<Said> {
  const { id, email, name } = person;
  const asked = { actor: ACTOR, id, now };
  switch (command) {
    case "promote": {
      const rights = { role: role ?? person.role, isAdmin: isAdmin ?? person.isAdmin };
      const changed = await changeRights(db, { ...asked, ...rights });
      return said(
        changed,
        () => `${email} is ${rights.role}${rights.isAdmin ? " and admin" : ", no admin"}.`,
      );
    }
    case "disable":
      return said(
        await disablePerson(db, asked),
        ({ ended }) => `${email} is disabled; ${ended} sessions ended.`,
      );
    case "enable":
      return said(await enablePerson(db, asked), () => `${email} is enabled.`);
    case "erase":
      return said(
        await erasePerson(db, asked),
        ({ passedOn, deleted }) =>
          `${email} is erased: what was done under the account stays, under no name. Briefings: ${passedOn} passed to their editors, ${deleted} deleted.`,
      );
    case "password":
      return said(await handOutPasswordLink(db, asked), linkText);
    default:
      return said(await resetSecondFactor(db, asked), () => `The second factor of ${name} is taken away.`);
  }
}

function said<T>(result: Result<T>, text: (value: T) => string): Said {
  return result.ok ? { ok: true, text: text(result.value) } : { ok: false, text: result.message };
}

const ELSEWHERE =
  "\n(Set SITE_URL, or PORT as for `npm start`, where the application answers at another address.)";

function linkText(link: PersonLink): string {
  return `By this link ${link.to.name} (${link.to.email}) chooses a password:
  ${linkAddress(link, siteAddress())}
It works once, holds until ${formatInstant(link.expiresAt)}, and is shown only now.${process.env.SITE_URL ? "" : ELSEWHERE}`;
}

/** One line each, in columns. */
function peopleText(people: ListedPerson[]): string {
  if (people.length === 0)
    return "Nobody has an account yet; `npm start` prints the link that makes the first one.";
  const rows = people.map(({ email, name, role, isAdmin, state, twoFactorEnabled, lastSignIn }) => [
    email,
    name,
    isAdmin ? `${role}, admin` : role,
    state,
    twoFactorEnabled ? "second factor" : "",
    lastSignIn ? `last here ${formatInstant(lastSignIn)}` : "never here",
  ]);
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
