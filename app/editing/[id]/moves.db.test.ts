import { beforeAll, describe, expect, test } from "vitest";
import { storedState } from "@/lib/change-sets/states";
import { testDatabase } from "@/lib/db/testing";
import { CHANGE_SET_STATES, type ChangeSetState } from "@/lib/domain/workflow";
import type { FormState } from "@/lib/forms/state";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, signInAs, type TestPerson } from "@/lib/testing/people";
import { buildWorld, draftChanges } from "@/lib/testing/world";
import { source } from "@/lib/testing/world-records";
import * as actions from "./actions";

// Every role, in every state, by every move: called as a forged form would call them, whatever the page offers.

const { submit, approve, returnToAuthor, schedule, unschedule, publish, revise, takeOver, adopt, withdraw } =
  actions;
const MOVES = {
  submit,
  approve,
  returnToAuthor,
  schedule,
  unschedule,
  publish,
  revise,
  takeOver,
  adopt,
  withdraw,
};
type MoveName = keyof typeof MOVES;

/** Whoever tries. `author` and `writer` wrote in the sets of `author`; `reviewing author` has sets of its own. */
const ROLES = {
  nobody: null,
  member: ["member", false],
  admin: ["member", true],
  editor: ["editor", false],
  author: ["editor", false],
  writer: ["editor", false],
  reviewer: ["reviewer", false],
  "reviewing admin": ["reviewer", true],
  "reviewing writer": ["reviewer", false],
  "reviewing author": ["reviewer", false],
} as const;
type Name = keyof typeof ROLES;

const AUTHORS: Name[] = ["author", "reviewing author"];
const DECIDE: Name[] = ["reviewer", "reviewing admin"];
const PUBLISH: Name[] = [...DECIDE, "reviewing writer", "reviewing author"];
const OTHERS: Name[] = ["editor", "writer", "reviewer", "reviewing admin", "reviewing writer"];
const UNDER_WAY: ChangeSetState[] = ["in-review", "approved", "scheduled", "returned", "conflicted"];

/** The whole of what is allowed; everything else is refused. */
const ALLOWED: Record<MoveName, { from: ChangeSetState[]; to: ChangeSetState; by: Name[] }> = {
  submit: { from: ["draft"], to: "in-review", by: AUTHORS },
  approve: { from: ["in-review"], to: "approved", by: DECIDE },
  returnToAuthor: { from: ["in-review", "approved", "scheduled"], to: "returned", by: DECIDE },
  schedule: { from: ["approved"], to: "scheduled", by: PUBLISH },
  unschedule: { from: ["scheduled"], to: "approved", by: PUBLISH },
  publish: { from: ["approved", "scheduled"], to: "published", by: PUBLISH },
  revise: { from: UNDER_WAY, to: "draft", by: AUTHORS },
  takeOver: { from: UNDER_WAY, to: "draft", by: OTHERS },
  // Their author is here.
  adopt: { from: [], to: "draft", by: [] },
  withdraw: { from: ["draft", ...UNDER_WAY], to: "withdrawn", by: AUTHORS },
};

const database = testDatabase();
const people = new Map<Name, TestPerson>();
const jars = new Map<Name, Map<string, string>>();
let made = 0;

beforeAll(async () => {
  await buildWorld(database.db);
  for (const [name, given] of Object.entries(ROLES) as [Name, (typeof ROLES)[Name]][]) {
    if (!given) continue;
    const [role, isAdmin] = given;
    const person = await makePerson(database.db, name, role, { isAdmin });
    people.set(name, person);
    jars.set(name, await signInAs(person));
  }
});

const personOf = (name: Name) => people.get(name) as TestPerson;

/** A set of this author in this state, that adds one source; the states are set past the workflow, which is what is asked. */
async function setIn(state: ChangeSetState, author: Name): Promise<number> {
  const id = await draftChanges(database.db, [source(`moves/${made++}`)], { actor: personOf(author).actor });
  const { id: authorId } = personOf(author);
  const wrote =
    author === "author" ? [authorId, personOf("writer").id, personOf("reviewing writer").id] : [authorId];
  const isApproved = state === "approved" || state === "scheduled";
  await database.db.changeSet.update({
    where: { id },
    data: {
      state: storedState(state),
      contributors: wrote,
      approvedBy: isApproved ? personOf("reviewer").id : null,
      scheduledFor: state === "scheduled" ? new Date("2099-01-01T00:00:00Z") : null,
    },
  });
  return id;
}

async function call(move: MoveName, id: number, who: Name): Promise<FormState | "done"> {
  const form = new FormData();
  const { version } = await database.db.changeSet.findUniqueOrThrow({ where: { id } });
  const fields = { id, version, note: "Because.", scheduledFor: "2099-06-01T09:00" };
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  const jar = jars.get(who);
  try {
    return await withRequest({ jar: jar && new Map(jar) }, () => MOVES[move](null, form));
  } catch (error) {
    if (String((error as { digest?: unknown }).digest).startsWith("NEXT_REDIRECT")) return "done";
    throw error;
  }
}

/** All that a move could touch, as text; but for the log's word that somebody was refused. */
async function contents(): Promise<string> {
  const tables = ["ChangeSet", "ChangeSetMove", "AuditEntry", "Release", "SourceRevision", "Notice"];
  const rows = await Promise.all(
    tables.map((table) =>
      database.db.$queryRawUnsafe(
        `SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM "${table}" t
          WHERE coalesce(to_jsonb(t) ->> 'action', '') NOT IN ('refuse-access', 'reach-limit')`,
      ),
    ),
  );
  return JSON.stringify(rows);
}

const setOf = (who: Name): Name => (who === "reviewing author" ? "reviewing author" : "author");
const isAllowed = (move: MoveName, state: ChangeSetState, who: Name) =>
  ALLOWED[move].from.includes(state) && ALLOWED[move].by.includes(who);

describe.each(CHANGE_SET_STATES)("a change set that is %s", (state) => {
  test.each(Object.keys(MOVES) as MoveName[])(
    "%s is refused to whoever may not, and nothing is done",
    async (move) => {
      const sets = {
        author: await setIn(state, "author"),
        "reviewing author": await setIn(state, "reviewing author"),
      };
      const before = await contents();
      for (const who of Object.keys(ROLES) as Name[]) {
        if (isAllowed(move, state, who)) continue;
        const answer = await call(move, sets[setOf(who) as keyof typeof sets], who);
        if (answer === "done") throw new Error(`${who} was let through`);
        const result = answer?.result;
        expect(result?.ok, who).toBe(false);
        const code = result?.ok === false ? result.code : "";
        if (who === "nobody") expect(code).toBe("unauthenticated");
        else if (who === "member" || who === "admin") expect(code).toBe("forbidden");
        // To whoever may know nothing of a draft, it is not there; nor is one that was withdrawn without being submitted.
        else if ((state === "draft" || state === "withdrawn") && !AUTHORS.includes(who))
          expect(["not-found", "forbidden"]).toContain(code);
        else expect(["not-allowed", "forbidden"]).toContain(code);
      }
      expect(await contents()).toBe(before);
    },
  );

  const open = (Object.keys(MOVES) as MoveName[]).filter((move) => ALLOWED[move].from.includes(state));
  test.each(open)("%s is made by whoever may", async (move) => {
    for (const who of ALLOWED[move].by) {
      const id = await setIn(state, setOf(who));
      expect(await call(move, id, who), who).toBe("done");
      const set = await database.db.changeSet.findUniqueOrThrow({ where: { id }, include: { moves: true } });
      expect(set.state, who).toBe(storedState(ALLOWED[move].to));
      expect(set.moves.at(-1)?.actor, who).toBe(personOf(who).id);
      if (move === "takeOver") expect(set.author).toBe(personOf(who).id);
    }
  });
});

describe("who has left, and a team of one", () => {
  test("adopt is a reviewer's, of the draft of somebody who left", async () => {
    await database.db.user.update({ where: { id: personOf("author").id }, data: { disabledAt: new Date() } });
    const id = await setIn("draft", "author");
    const before = await contents();
    for (const who of ["nobody", "member", "admin", "editor", "writer"] as const)
      expect(await call("adopt", id, who), who).not.toBe("done");
    expect(await contents()).toBe(before);
    for (const who of ["reviewer", "reviewing admin", "reviewing writer"] as const)
      expect(await call("adopt", await setIn("draft", "author"), who), who).toBe("done");
    await database.db.user.update({ where: { id: personOf("author").id }, data: { disabledAt: null } });
  });

  test("who wrote in a set approves it where the settings allow that, and the release says so", async () => {
    const row = { value: true, changedAt: new Date(), changedBy: "admin" };
    await database.db.setting.create({ data: { name: "selfApproval", ...row } });
    const id = await setIn("in-review", "reviewing author");
    expect(await call("approve", id, "reviewing author")).toBe("done");
    expect(await call("publish", id, "reviewing author")).toBe("done");
    const release = await database.db.release.findFirst({ where: { changeSetId: id } });
    expect(release?.reviewMode).toBe("self");
    await database.db.setting.delete({ where: { name: "selfApproval" } });
  });
});

describe("what was read", () => {
  test.each(["approve", "returnToAuthor", "publish"] as const)(
    "%s of an older version is refused in words",
    async (move) => {
      const id = await setIn(move === "publish" ? "approved" : "in-review", "author");
      const form = new FormData();
      for (const [name, value] of Object.entries({ id, version: 1, note: "Because." }))
        form.set(name, String(value));
      const jar = new Map(jars.get("reviewer"));
      const before = await contents();
      const answer = await withRequest({ jar }, () => MOVES[move](null, form));
      expect(answer?.result).toMatchObject({
        ok: false,
        code: "outdated",
        message: expect.stringContaining("read it again"),
      });
      expect(await contents()).toBe(before);
    },
  );

  test("a return without a reason is refused at its field", async () => {
    const id = await setIn("in-review", "author");
    const form = new FormData();
    for (const [name, value] of Object.entries({ id, version: 2, note: "  " })) form.set(name, String(value));
    const answer = await withRequest({ jar: new Map(jars.get("reviewer")) }, () =>
      returnToAuthor(null, form),
    );
    expect(answer?.result).toMatchObject({ ok: false, code: "invalid" });
    expect(answer?.reply?.error).toHaveProperty("note");
  });
});
