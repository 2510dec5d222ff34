import { beforeAll, describe, expect, test } from "vitest";
import { ask } from "@/app/_testing/ask";
import { appRoutes } from "@/app/_testing/routes";
import { testDatabase } from "@/lib/db/testing";
import type { FormAction, FormState } from "@/lib/forms/state";
import { landing } from "@/lib/testing/landing";
import { withRequest } from "@/lib/testing/next-headers";
import { afterwards } from "@/lib/testing/next-server";
import { makePerson, signInAs, type TestPerson } from "@/lib/testing/people";
import { buildWorld, draftChanges } from "@/lib/testing/world";
import { source } from "@/lib/testing/world-records";
import { upload } from "./editing/imports/actions";

// What belongs to one person, asked for and written to by others who guess its number: every page that names something in
// its address, and every action. What the owner can do stands beside it, so that the refusals are of the person and not of
// the form.

const database = testDatabase();
const now = new Date("2026-02-01T10:00:00Z");
// Dozens of pages and actions, each by several people.
const SLOW = { timeout: 300_000 };
const modules = import.meta.glob<Record<string, FormAction>>("./**/actions.ts");
let owner: TestPerson;
let others: TestPerson[];
let jars: Map<string, Map<string, string>>;
let draft: number;
let file: number;
let notice: number;
let session: string;

beforeAll(async () => {
  const { db } = database;
  await buildWorld(db);
  owner = await makePerson(db, "Ann Author", "editor");
  others = [
    await makePerson(db, "Bob Editor", "editor"),
    await makePerson(db, "Rae Reviewer", "reviewer"),
    await makePerson(db, "Mo Member", "member"),
    await makePerson(db, "Al Admin", "member", { isAdmin: true }),
  ];
  jars = new Map();
  for (const person of [owner, ...others]) jars.set(person.id, await signInAs(person));
  const changes = [source("secret-source", { title: "A title that only its author knows" })];
  draft = await draftChanges(db, changes, {
    actor: owner.actor,
    now,
    title: "A draft that only its author knows",
  });
  const terms = 'name,sort name,country,party,born\nDi Novel,"Novel, Di",XA,Party known to one,1970\n';
  const form = new FormData();
  form.set("file", new File([terms], "secret.csv", { type: "text/csv" }));
  form.set("title", "A file that only its author knows");
  form.set("kind", "corrected");
  const path = await landing(withRequest({ jar: jarOf(owner) }, () => upload(null, form)));
  await afterwards();
  file = Number(/\d+$/.exec(path)?.[0]);
  notice = (
    await db.notice.create({
      data: { userId: owner.id, kind: "returned", changeSetId: draft, detail: { title: "x" }, at: now },
    })
  ).id;
  session = (await db.session.findFirstOrThrow({ where: { userId: owner.id } })).id;
});

const jarOf = ({ id }: TestPerson) => new Map(jars.get(id));

/** The pages of which an address names a draft or a file, by pattern. */
function ownPages(): string[] {
  const fill = (pattern: string) =>
    pattern
      .replace("/imports/[id]", `/imports/${file}`)
      .replace("/editing/[id]", `/editing/${draft}`)
      .replace("[noun]", "source")
      .replace("[slug]", source("secret-source").slug);
  return appRoutes()
    .filter(({ kind, pattern }) => kind === "page" && /^\/editing\/(imports\/)?\[id\]/.test(pattern))
    .map(({ pattern }) => fill(pattern));
}

/** A page, or where it leads. */
const asked = async (path: string, person: TestPerson) => {
  const { status, text, location } = await ask(path, { jar: jarOf(person) });
  return { status, said: `${text}${location ?? ""}` };
};

describe("the pages of somebody's draft and file", () => {
  test("are there for their owner", async () => {
    const pages = ownPages();
    expect(pages.length).toBeGreaterThan(10);
    const statuses = await Promise.all(pages.map(async (path) => (await asked(path, owner)).status));
    expect(statuses.filter((status) => status < 400).length).toBeGreaterThan(6);
  });

  test("are refused to everyone else, without a word of what they hold", SLOW, async () => {
    for (const person of others)
      for (const path of ownPages()) {
        const { status, said } = await asked(path, person);
        expect([403, 404], `${path} for ${person.id}`).toContain(status);
        expect(said, `${path} for ${person.id}`).not.toMatch(
          /only its author knows|known to one|secret\.csv/,
        );
      }
  });

  test("are no different from those of numbers that nobody has", async () => {
    const [editor] = others as [TestPerson];
    for (const path of ownPages()) {
      const none = path.replace(`/${draft}`, "/987654").replace(/imports\/\d+/, "imports/987654");
      expect((await asked(none, editor)).status, path).toBe((await asked(path, editor)).status);
    }
  });
});

/** A form that names all that is the owner's at once, with what the forms of this place ask besides. */
function form(): FormData {
  const fields: Record<string, string> = {
    key: `key-${Math.random()}`,
    version: "2",
    changeSet: String(draft),
    title: "Taken over",
    sentence: "Taken over.",
    text: "Taken over.",
    note: "Taken over.",
    reason: "Taken over.",
    noun: "source",
    slug: source("secret-source").slug,
    record: source("secret-source").slug,
    kind: "corrected",
    kept: source("minutes").slug,
    writer: "a-tab-of-a-test",
    copy: "0",
    place: "1",
    leftOut: "yes",
    days: "3",
    name: "Gil Guest",
    scheduledFor: "2030-01-01T10:00",
    session,
    notice: String(notice),
    upTo: String(notice),
    line: "1",
    choice: "mine",
  };
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
}

/** All rows of what is the owner's, as one text. */
async function belongings(): Promise<string> {
  const { db } = database;
  const rows = await Promise.all([
    db.changeSet.findMany({
      where: { author: owner.id },
      include: { moves: true, workingCopies: true, comments: true },
    }),
    db.sourceRevision.findMany({ where: { changeSetId: draft } }),
    db.import.findMany({ where: { createdBy: owner.id }, include: { rows: true } }),
    db.user.findMany({
      where: { id: owner.id },
      include: { accounts: true, twoFactor: true, sessions: true },
    }),
    db.notice.findMany({ where: { userId: owner.id } }),
    db.accessLink.findMany(),
  ]);
  return JSON.stringify(rows);
}

async function answerOf(
  action: FormAction,
  sent: FormData,
  person: TestPerson,
): Promise<FormState | "elsewhere"> {
  try {
    return await withRequest({ jar: jarOf(person) }, () => action(null, sent));
  } catch (error) {
    if (String((error as { digest?: unknown }).digest).startsWith("NEXT_REDIRECT")) return "elsewhere";
    throw error;
  }
}

const named = async () =>
  (
    await Promise.all(
      Object.entries(modules)
        // Public forms, and what an admin may do to anybody.
        .filter(([path]) => /^\.\/(editing|account)\//.test(path))
        .map(async ([path, load]) =>
          Object.entries(await load()).map(([name, action]) => ({ path, name: `${path}: ${name}`, action })),
        ),
    )
  ).flat();

/** The forms name either a draft or a file by `id`. */
const formFor = (path: string): FormData => {
  const sent = form();
  sent.set("id", String(path.includes("/imports/[id]") ? file : draft));
  return sent;
};

describe("actions on what is somebody else's", () => {
  test("leave every row of it as it is, whoever calls them", SLOW, async () => {
    // But for what everyone may do to their own account; nothing in the form says whose.
    const actions = (await named()).filter(
      ({ name }) => !/account.*: (end(All|Other)Sessions|changePassword)/.test(name),
    );
    expect(actions.length).toBeGreaterThan(60);
    const before = await belongings();
    for (const person of others)
      for (const { path, name, action } of actions) {
        await answerOf(action, formFor(path), person);
        expect(await belongings(), `${name} by ${person.id}`).toBe(before);
      }
  });

  test("do what the owner asks by the same form", SLOW, async () => {
    const done: string[] = [];
    for (const { path, name, action } of await named()) {
      if (/endAllSessions|withdraw|discard|endSession\b|endOther/.test(name)) continue;
      const before = await belongings();
      await answerOf(action, formFor(path), owner);
      if ((await belongings()) !== before) done.push(name.replace(/^.*: /, ""));
    }
    expect(done).toEqual(expect.arrayContaining(["describe", "readOne", "leaveOut", "keepRecord"]));
  });
});
