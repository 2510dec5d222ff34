import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import type { FormAction, FormState } from "@/lib/forms/state";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, PASSWORD, signInAs, type TestPerson } from "@/lib/testing/people";
import { buildWorld, draftChanges } from "@/lib/testing/world";
import { source } from "@/lib/testing/world-records";
import { changeProfile } from "./account/actions";
import { sendReport } from "./corrections/actions";
import { comment, describe as describeSet } from "./editing/[id]/actions";
import { openChangeSet } from "./editing/new/actions";
import { signIn } from "./sign-in/actions";
import { sendForgottenLink } from "./sign-in/forgotten/actions";

// How somebody would try to come in, or to become more than they are, through the actions as a browser reaches them. The
// place stands at an address of https, as it does where others read it.

const database = testDatabase();
const WRONG = "a wrong password that stays out of every log";
let ann: TestPerson;
let draft: number;
let jar: Map<string, string>;
const written: string[] = [];

beforeAll(async () => {
  vi.stubEnv("SITE_URL", "https://standpoint.example");
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    vi.spyOn(stream, "write").mockImplementation(((chunk: unknown, ...rest: never[]) => {
      written.push(String(chunk));
      return write(chunk as string, ...rest);
    }) as typeof stream.write);
  }
  for (const level of ["log", "info", "warn", "error", "debug"] as const)
    vi.spyOn(console, level).mockImplementation(
      (...said: unknown[]) => void written.push(said.map(String).join(" ")),
    );
  await buildWorld(database.db);
  ann = await makePerson(database.db, "Ann Author", "editor");
  await makePerson(database.db, "Rae Reviewer", "reviewer", { isAdmin: true });
  jar = await signInAs(ann);
  draft = await draftChanges(database.db, [source("fresh")], { actor: ann.actor });
});
beforeEach(async () => {
  await database.db.rateLimit.deleteMany();
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** What an action answers, or where it leads. */
async function send(
  action: FormAction,
  fields: Record<string, string>,
  given: { jar?: Map<string, string>; address?: string; headers?: Record<string, string> } = {},
): Promise<FormState | string> {
  try {
    return await withRequest(given, () => action(null, formOf(fields)));
  } catch (error) {
    const [kind, , to = ""] = String((error as { digest?: string }).digest).split(";");
    if (kind !== "NEXT_REDIRECT") throw error;
    return to;
  }
}

const TOKEN = "__Host-standpoint.session_token";
const isIn = async (cookies: Map<string, string>) =>
  typeof (await send(
    openChangeSet,
    { key: `k${Math.random()}`, title: "Mine" },
    { jar: new Map(cookies) },
  )) === "string";

describe("a session", () => {
  test("is held by a cookie that no script reads, no other site sends and no open line carries", async () => {
    expect([...jar.keys()].filter((name) => name.includes("session"))).toEqual([TOKEN]);
    const { auth } = await import("@/lib/auth/auth");
    const { headers } = await auth().api.signInEmail({
      body: { email: ann.email, password: PASSWORD },
      returnHeaders: true,
    });
    const [cookie = ""] = headers.getSetCookie();
    for (const flag of [/^__Host-/, /; HttpOnly/, /; Secure/, /; SameSite=Lax/, /; Path=\/(;|$)/])
      expect(cookie).toMatch(flag);
    expect(cookie).not.toMatch(/; Domain=/i);
    // Some 190 bits.
    expect(decodeURIComponent(jar.get(TOKEN) ?? "")).toMatch(/^[A-Za-z0-9]{32}\./);
  });

  test("is never one that the browser brought along (fixation)", async () => {
    const planted = jar.get(TOKEN) ?? "";
    for (const value of [planted, "planted", "planted.signature", ""]) {
      const browser = new Map([[TOKEN, value]]);
      const before = await database.db.session.count();
      const to = await send(
        signIn,
        { email: "rae-reviewer@example.org", password: PASSWORD },
        { jar: browser },
      );
      expect(to).toBe("/editing");
      expect(browser.get(TOKEN)).not.toBe(value);
      expect(await database.db.session.count()).toBe(before + 1);
    }
    // The one that was planted is still only Ann's.
    expect(await isIn(new Map([[TOKEN, planted]]))).toBe(true);
  });

  test("is nobody's under a token that was changed, cut, made up or has no signature", async () => {
    const value = jar.get(TOKEN) ?? "";
    const [token = "", signature = ""] = decodeURIComponent(value).split(".");
    const forged = [
      `${token}.`,
      token,
      `${token}.${"A".repeat(signature.length)}`,
      `${token.slice(0, -1)}${token.endsWith("x") ? "y" : "x"}.${signature}`,
      `.${signature}`,
      `${token}.${signature}x`,
      "' OR 1=1 --.x",
      "null.null",
      "a".repeat(10_000),
    ];
    for (const attempt of forged)
      expect(await isIn(new Map([[TOKEN, encodeURIComponent(attempt)]])), attempt.slice(0, 60)).toBe(false);
    // Under another name it is none: not without the prefix that only https may write.
    for (const name of ["standpoint.session_token", "__Secure-standpoint.session_token"])
      expect(await isIn(new Map([[name, value]])), name).toBe(false);
    expect(await isIn(new Map([[TOKEN, value]]))).toBe(true);
  });
});

describe("guessing a password", () => {
  test("ends after ten tries on an account, from however many addresses, right ones too", async () => {
    const codes: unknown[] = [];
    for (let at = 0; at < 60; at++) {
      const state = await send(
        signIn,
        { email: ann.email, password: `${WRONG} ${at}` },
        {
          address: `203.0.113.${at}`,
          headers: { "x-real-ip": `10.0.0.${at}`, "x-forwarded-for": `203.0.113.${at}` },
        },
      );
      codes.push(typeof state === "string" ? state : state?.result && !state.result.ok && state.result.code);
    }
    expect(codes.filter((code) => code !== "limited")).toHaveLength(10);
    const right = await send(signIn, { email: ann.email, password: PASSWORD }, { address: "192.0.2.1" });
    expect(right).toMatchObject({ result: { ok: false, code: "limited" } });
  });

  test("says the same of an account that is not there", async () => {
    const said = async (email: string) => {
      const state = await send(signIn, { email, password: WRONG });
      return typeof state === "string" ? state : state?.result;
    };
    expect(await said("nobody@example.org")).toEqual(await said(ann.email));
    const asked = (email: string) => send(sendForgottenLink, { email });
    expect(JSON.stringify(await asked("nobody@example.org"))).toBe(
      JSON.stringify(await asked(ann.email)).replaceAll(ann.email, "nobody@example.org"),
    );
  });
});

/** What a form could name to make more of its sender, or of what it is about. */
const MORE: Record<string, string> = {
  role: "reviewer",
  isAdmin: "on",
  "user.role": "reviewer",
  "data.isAdmin": "true",
  disabledAt: "",
  emailVerified: "true",
  twoFactorEnabled: "false",
  author: "rae-reviewer",
  authorKind: "system",
  actor: "rae-reviewer",
  "actor.id": "rae-reviewer",
  "actor.kind": "system",
  userId: "rae-reviewer",
  createdBy: "rae-reviewer",
  approvedBy: "rae-reviewer",
  contributors: "",
  state: "approved",
  assignedTo: "rae-reviewer",
  outcome: "accepted",
  answeredBy: "rae-reviewer",
  isGuest: "",
  authorName: "Rae Reviewer",
  since: "1",
  now: "2000-01-01T00:00:00Z",
  address: "192.0.2.9",
  at: "2000-01-01T00:00:00Z",
};

describe("fields that no form of ours has", () => {
  const who = () =>
    database.db.user.findMany({
      select: { id: true, role: true, isAdmin: true, disabledAt: true },
      orderBy: { id: "asc" },
    });

  test("change nobody's rights", async () => {
    const before = await who();
    expect(await send(changeProfile, { ...MORE, name: "Ann Author" }, { jar: new Map(jar) })).toBe(
      "/account?said=profile",
    );
    await send(signIn, { ...MORE, email: ann.email, password: PASSWORD });
    expect(await who()).toEqual(before);
  });

  test("open no change set in another's name, in another state or at another time", async () => {
    const to = await send(
      openChangeSet,
      { ...MORE, key: "more-1", title: "With more" },
      { jar: new Map(jar) },
    );
    const id = Number(/\d+/.exec(String(to))?.[0]);
    const set = await database.db.changeSet.findUniqueOrThrow({ where: { id } });
    expect(set).toMatchObject({ author: ann.id, authorKind: "person", state: "draft", approvedBy: null });
    expect(set.createdAt.getFullYear()).toBeGreaterThan(2000);
  });

  test("neither describe a draft into another state nor comment in another's name", async () => {
    const { version } = await database.db.changeSet.findUniqueOrThrow({ where: { id: draft } });
    const read = { id: String(draft), version: String(version) };
    await send(
      describeSet,
      { ...MORE, ...read, title: "Renamed", sentence: "Renamed." },
      { jar: new Map(jar) },
    );
    const set = await database.db.changeSet.findUniqueOrThrow({ where: { id: draft } });
    expect(set).toMatchObject({ title: "Renamed", state: "draft", author: ann.id, approvedBy: null });
    const said = { ...MORE, id: String(draft), version: String(set.version), key: "more-2", text: "A word." };
    await send(comment, said, { jar: new Map(jar) });
    expect(await database.db.comment.count()).toBe(1);
    for (const one of await database.db.comment.findMany())
      expect(one).toMatchObject({ author: ann.id, authorName: "Ann Author", isGuest: false });
  });

  test("make no report that is answered or taken on already", async () => {
    const text = "The day of the decree is wrong; it was in May.";
    expect(await send(sendReport, { ...MORE, text, about: "/leaders/ada-example" })).toMatch(
      /^\/corrections\/received\//,
    );
    expect(await database.db.report.findFirstOrThrow({ orderBy: { id: "desc" } })).toMatchObject({
      state: "open",
      assignedTo: null,
      answeredBy: null,
      kind: "correction",
    });
  });
});

describe("names that reach into every object", () => {
  test.each([
    "__proto__",
    "__proto__.isAdmin",
    "__proto__[isAdmin]",
    "constructor.prototype.isAdmin",
    "constructor[prototype][isAdmin]",
    "a.__proto__.isAdmin",
    "a[0].__proto__.isAdmin",
    "[__proto__].isAdmin",
  ])("change none of them: %s", async (name) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const action of [changeProfile, describeSet, openChangeSet, comment, signIn, sendReport])
      await send(action, { [name]: "on", name: "Ann Author" }, { jar: new Map(jar) });
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });
});

test("no password, token or secret was written to the log or is kept readable", async () => {
  expect(PASSWORD.length).toBeGreaterThan(10);
  const [token = ""] = decodeURIComponent(jar.get(TOKEN) ?? "").split(".");
  const log = written.join("\n");
  for (const secret of [PASSWORD, WRONG, token, process.env.AUTH_SECRET ?? "none"]) {
    expect(secret.length).toBeGreaterThan(10);
    expect(log.includes(secret), "in the log").toBe(false);
  }
  const rows = await database.db.$queryRaw<{ all: string }[]>`
    SELECT (SELECT coalesce(string_agg(a::text, ''), '') FROM "AuditEntry" a) || (SELECT coalesce(string_agg(a::text, ''), '') FROM "Account" a)
      || (SELECT coalesce(string_agg(a::text, ''), '') FROM "SubmittedForm" a) || (SELECT coalesce(string_agg(a::text, ''), '') FROM "RateLimit" a) AS "all"`;
  for (const secret of [PASSWORD, WRONG, token])
    expect(rows[0]?.all.includes(secret), "in the database").toBe(false);
});
