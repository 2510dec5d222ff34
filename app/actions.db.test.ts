import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { may, RIGHTS, type Right } from "@/lib/domain/permissions";
import type { FormAction, FormState } from "@/lib/forms/state";
import { FAILURE_CODES } from "@/lib/result";
import { hostileForm } from "@/lib/testing/hostile-form";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, signInAs, type TestPerson } from "@/lib/testing/people";
import { buildWorld } from "@/lib/testing/world";

// Every server action of the application, found by itself: a new one is tried without anybody thinking of it.
const modules = import.meta.glob<Record<string, FormAction>>("./**/actions.ts");
const sources = import.meta.glob<string>("./**/actions.ts", { query: "?raw", import: "default" });

/**
 * Actions that anyone may call, signed in or not; each has checks of its own (a limit, a link). All others begin at the
 * gate with a right.
 */
const OPEN_TO_ALL = [
  "_talks: startTalk",
  "_talks: moveTalk",
  "_talks: endTalk",
  "review/[token]: answer",
  "review/[token]: comment",
  "sign-in: signIn",
  "sign-in/forgotten: sendForgottenLink",
  "sign-in/second-factor: giveCode",
  "welcome/[token]: choosePassword",
  "welcome/[token]: makeFirstAdmin",
  "corrections: sendReport",
  "reply: sendReply",
];

type Found = { name: string; action: FormAction; right: Right | "signed-in" | null };

async function findActions(): Promise<Found[]> {
  const found = await Promise.all(
    Object.entries(modules).map(async ([path, load]) => {
      const [actions, source] = await Promise.all([load(), sources[path]?.() ?? ""]);
      return Object.entries(actions).map(([exported, action]): Found => {
        const name = `${path.slice(2, -"/actions.ts".length)}: ${exported}`;
        return { name, action, right: OPEN_TO_ALL.includes(name) ? null : rightIn(source, exported) };
      });
    }),
  );
  return found.flat();
}

/** The right at which an action's gate stands: the first line of its body. */
function rightIn(source: string, exported: string): Right | "signed-in" {
  const body = source.split(new RegExp(`export async function ${exported}\\b`))[1] ?? "";
  const right = body.match(/^[^{]*\{\s*const \w+ = await gate\("([a-z-]+)", \w+\)/)?.[1];
  // Everyone who is signed in, those among them who owe a second factor (app/owed-factor.db.test.ts).
  if (right === "setting-up") return "signed-in";
  if (right === "signed-in" || (right && right in RIGHTS)) return right as Right | "signed-in";
  throw new Error(`${exported} does not begin at the gate; if anyone may call it, name it in OPEN_TO_ALL`);
}

const database = testDatabase();
const actions = await findActions();
const gated = actions.filter(({ right }) => right !== null);
let people: TestPerson[];
let jars: Map<string, Map<string, string>>;

beforeAll(async () => {
  await buildWorld(database.db);
  people = [
    await makePerson(database.db, "Member Example", "member"),
    await makePerson(database.db, "Editor Example", "editor"),
    await makePerson(database.db, "Reviewer Example", "reviewer"),
    await makePerson(database.db, "Admin Example", "member", { isAdmin: true }),
    await makePerson(database.db, "Both Example", "reviewer", { isAdmin: true }),
  ];
  jars = new Map();
  for (const person of people) jars.set(person.id, await signInAs(person));
});

/**
 * Everything the database holds, as one text for each table. What a limit counts is no effect of an action; the log has that
 * somebody was refused, and nothing else of it.
 */
async function contents(): Promise<Record<string, string>> {
  const tables = await database.db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'RateLimit' ORDER BY 1`;
  const entries = tables.map(async ({ name }) => {
    const [row] = await database.db.$queryRawUnsafe<{ all: string }[]>(
      `SELECT coalesce(string_agg(md5(t::text), '' ORDER BY t::text), '') AS "all" FROM "${name}" t
        WHERE coalesce(to_jsonb(t) ->> 'action', '') NOT IN ('refuse-access', 'reach-limit')`,
    );
    return [name, row?.all ?? ""] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** What an action answers; leading elsewhere counts as an answer, everything else that is thrown does not. */
async function answerOf(action: FormAction, form: FormData, jar?: Map<string, string>): Promise<FormState> {
  try {
    return await withRequest({ jar: jar && new Map(jar), address: "198.51.100.1" }, () => action(null, form));
  } catch (error) {
    const digest = (error as { digest?: unknown }).digest;
    if (typeof digest === "string" && digest.startsWith("NEXT_REDIRECT")) return null;
    throw error;
  }
}

test("there are actions, and each open one is still there", () => {
  expect(gated.length + OPEN_TO_ALL.length).toBe(actions.length);
  expect(actions.map(({ name }) => name)).toEqual(expect.arrayContaining(OPEN_TO_ALL));
});

describe("the gate", () => {
  test.each(gated)(
    "$name refuses nobody and every role without $right, and does nothing",
    async ({ action, right }) => {
      const before = await contents();
      const ask = (jar?: Map<string, string>) => answerOf(action, new FormData(), jar);
      expect((await ask())?.result).toMatchObject({ ok: false, code: "unauthenticated" });
      for (const { id, actor } of people) {
        if (right === "signed-in" || right === null || may(actor, right)) continue;
        expect((await ask(jars.get(id)))?.result, id).toMatchObject({ ok: false, code: "forbidden" });
      }
      expect(await contents()).toEqual(before);
    },
  );
});

describe("a malformed form", () => {
  test.each(actions)("$name answers 200 of them, each by a typed result", async ({ action }) => {
    // Signed in anew for each: an action may sign them out.
    const jar = await signInAs({ email: "both-example@example.org" });
    await fc.assert(
      fc.asyncProperty(hostileForm, async (form) => {
        const state = await answerOf(action, form, jar);
        const result = state?.result;
        if (result && !result.ok) {
          expect(FAILURE_CODES).toContain(result.code);
          expect(result.message).toMatch(/^[A-Z].*[.?]$/s);
          // No message of the database or of a library reaches the browser.
          expect(JSON.stringify(result)).not.toMatch(
            /prisma|select |insert |constraint|undefined|\bat .*:\d+:\d+/i,
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
