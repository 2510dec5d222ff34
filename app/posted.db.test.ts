import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approveChangeSet } from "@/lib/change-sets/approval/mutations";
import { moveChangeSet } from "@/lib/change-sets/mutations";
import { testDatabase } from "@/lib/db/testing";
import type { FormAction } from "@/lib/forms/state";
import { inviteGuest, revokeGuest } from "@/lib/guest-reviews/mutations";
import { makeReplyLink, revokeReplyLink } from "@/lib/reports/links/mutations";
import { makePerson, signInAs, type TestPerson } from "@/lib/testing/people";
import { buildWorld, draftChanges, expectDone } from "@/lib/testing/world";
import { source } from "@/lib/testing/world-records";
import { ask } from "./_testing/ask";
import { changePassword } from "./account/actions";
import { approve, comment, publish, returnToAuthor, withdraw } from "./editing/[id]/actions";
import { sendReply } from "./reply/actions";
import { answer } from "./review/[token]/actions";

// Forms that a browser sends by itself, without script: the page that answers is all that there is left of them.

const database = testDatabase();
const WORDS = "Read twice; the second source\nsays “all kites”.";
let ed: TestPerson;
let rae: TestPerson;
let ron: TestPerson;
let id: number;
let count = 0;

beforeAll(async () => {
  await buildWorld(database.db);
  ed = await makePerson(database.db, "Ed Editor", "editor");
  rae = await makePerson(database.db, "Rae Reviewer", "reviewer");
  ron = await makePerson(database.db, "Ron Reviewer", "reviewer");
});

beforeEach(async () => {
  count += 1;
  id = await draftChanges(database.db, [source(`posted-${count}`)], { actor: ed.actor, now: new Date() });
  await move("submit", ed);
});

const move = async (name: "submit" | "withdraw", by: TestPerson) =>
  expectDone(await moveChangeSet(database.db, { id, move: name, actor: by.actor, now: new Date() }));
const version = async () => (await database.db.changeSet.findUniqueOrThrow({ where: { id } })).version;
const approveAs = async ({ actor }: TestPerson) =>
  expectDone(await approveChangeSet(database.db, { id, version: await version(), actor, now: new Date() }));

async function post(address: string, action: FormAction, fields: Record<string, string>, by?: TestPerson) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return ask(address, { jar: by && (await signInAs(by)), post: { action, form } });
}
const read = async () => ({ id: String(id), version: String(await version()) });
/** What a page holds as text, in one of its elements. */
const within = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, text]) => text ?? "");
const kept = (html: string) => within(html, /<textarea[^>]*readOnly=""[^>]*>([^<]*)<\/textarea>/g);
const carried = (html: string) => within(html, /<input type="hidden" name="([^"]+)"/g);

describe("after the sign-in ended", () => {
  test.each([
    ["approve", approve, "note"],
    ["returnToAuthor", returnToAuthor, "note"],
    ["comment", comment, "text"],
    ["withdraw", withdraw, "note"],
  ] as const)(
    "%s carries along what was typed, with what names the action, and does nothing",
    async (...given) => {
      const [, action, field] = given;
      const fields = {
        $ACTION_REF_1: "",
        "$ACTION_1:0": '{"id":"x"}',
        ...(await read()),
        key: "k",
        [field]: WORDS,
      };
      const { status, text, location } = await post(`/editing/${id}?noun=source`, action, fields);
      expect([status, location]).toEqual([401, null]);
      expect(text).toContain("You are signed out");
      expect(carried(text)).toEqual(Object.keys(fields));
      expect(text).toContain(`name="${field}" value="${WORDS}"`);
      // Sent again, it goes to the address of the form, whatever that was.
      const [form] = text.match(/<form [^>]*multipart[^>]*>/) ?? [];
      expect(form).toMatch(/method="post"/);
      expect(form).not.toContain("action=");
      expect(await database.db.changeSet.findUnique({ where: { id } })).toMatchObject({ state: "inReview" });
      expect(await database.db.comment.count({ where: { changeSetId: id } })).toBe(0);
    },
  );

  test("a password is not given back, and the page says so", async () => {
    const { status, text } = await post("/account", changePassword, {
      password: "sesame",
      newPassword: "oyster",
      x: "1",
    });
    expect(status).toBe(401);
    expect(carried(text)).toEqual(["x"]);
    expect(text).not.toMatch(/sesame|oyster/);
    expect(text).toContain("A file and a password are not carried along");
  });

  test("a page that was only asked for leads to the sign-in as before", async () => {
    expect(await ask(`/editing/${id}`)).toMatchObject({ location: `/sign-in?next=%2Fediting%2F${id}` });
  });
});

describe("a move that came too late", () => {
  test("is told at the head of the page with who did what, and the note is there to be copied", async () => {
    const asked = await read();
    await approveAs(rae);
    const { status, text } = await post(`/editing/${id}`, approve, { ...asked, note: WORDS }, ron);
    expect(status).toBe(200);
    const refusal = text.indexOf("Rae Reviewer approved it just now.");
    expect(refusal).toBeGreaterThan(0);
    expect(refusal).toBeLessThan(text.indexOf("<h1"));
    expect(kept(text)).toEqual([WORDS]);
  });

  test("says whose withdrawal or publication it met, also to the loser of two publications", async () => {
    await approveAs(rae);
    const asked = await read();
    const first = await post(`/editing/${id}`, publish, asked, rae);
    expect(first.location).toMatch(/^\/changes\/\d+$/);
    const second = await post(`/editing/${id}`, publish, asked, ron);
    expect(second.text).toMatch(
      /It is published already, as release \d+\. Rae Reviewer published it just now\./,
    );
  });

  test("tells nobody of a draft that was withdrawn before anybody read it", async () => {
    await move("withdraw", ed);
    const late = await post(`/editing/${id}`, returnToAuthor, { ...(await read()), note: WORDS }, rae);
    expect(late.text).toContain("Ed Editor withdrew it just now.");
    id = await draftChanges(database.db, [source(`unread-${count}`)], { actor: ed.actor, now: new Date() });
    await move("withdraw", ed);
    const unread = await post(`/editing/${id}`, returnToAuthor, { ...(await read()), note: WORDS }, rae);
    expect(unread.status).toBe(404);
    expect(unread.text).not.toContain("Ed Editor");
    expect(kept(unread.text)).toEqual([WORDS]);
  });

  test("hands back what was written to whoever may no longer see the page", async () => {
    await database.db.user.update({ where: { id: ron.id }, data: { role: "member" } });
    const { status, text } = await post(
      `/editing/${id}`,
      comment,
      { ...(await read()), key: "k", text: WORDS },
      ron,
    );
    await database.db.user.update({ where: { id: ron.id }, data: { role: "reviewer" } });
    expect(status).toBe(403);
    expect(kept(text)).toEqual([WORDS]);
  });
});

describe("through a link that ended meanwhile", () => {
  test("a guest finds their answer, to be copied", async () => {
    const asked = { id, actor: rae.actor, now: new Date() };
    const made = expectDone(await inviteGuest(database.db, { ...asked, name: "Gus Guest", days: 3 }));
    const link = await database.db.accessLink.findFirstOrThrow({ where: { changeSetId: id } });
    expectDone(await revokeGuest(database.db, { ...asked, link: link.id }));
    const fields = { token: made.token, version: "2", key: "guest-key", advice: "object", text: WORDS };
    const { status, text } = await post(`/review/${made.token}`, answer, fields);
    expect(status).toBe(404);
    expect(kept(text)).toEqual([WORDS]);
  });

  test("a guest is told why a set that rests meanwhile takes no answer", async () => {
    const now = new Date();
    const made = expectDone(
      await inviteGuest(database.db, { id, actor: rae.actor, now, name: "Gus", days: 3 }),
    );
    expectDone(await moveChangeSet(database.db, { id, move: "revise", actor: ed.actor, now }));
    const fields = { token: made.token, version: "2", key: "guest-key-2", advice: "object", text: WORDS };
    const { text } = await post(`/review/${made.token}`, answer, fields);
    expect(text).toContain("That was not done.");
    expect(kept(text)).toEqual([WORDS]);
  });

  test("a person written about finds their reply, to be copied", async () => {
    const now = new Date();
    const label = "The office of Ada Example";
    const made = expectDone(
      await makeReplyLink(database.db, { leader: "ada-example", label, actor: ed.actor, now }),
    );
    const link = await database.db.accessLink.findFirstOrThrow({ where: { kind: "reply" } });
    expectDone(await revokeReplyLink(database.db, { link: link.id, actor: ed.actor, now }));
    const fields = {
      token: made.token,
      key: "reply-key",
      to: "stance/ada-example-kites-does-2019",
      kind: "reply",
      text: WORDS,
      by: "Ada Example",
    };
    const { status, text } = await post(`/reply/${made.token}`, sendReply, fields);
    expect(status).toBe(404);
    expect(kept(text)).toEqual(["Ada Example", WORDS]);
  });
});
