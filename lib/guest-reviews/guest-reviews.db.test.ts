import { beforeAll, describe, expect, it } from "vitest";
import { addChanges, moveChangeSet } from "@/lib/change-sets/mutations";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { findChangeSet } from "@/lib/change-sets/queries";
import { comment } from "@/lib/comments/mutations";
import { commentsOn } from "@/lib/comments/queries";
import { testDatabase } from "@/lib/db/testing";
import { makePerson, type TestPerson } from "@/lib/testing/people";
import { actor, buildWorld, draftChanges, expectDone, REVIEWER } from "@/lib/testing/world";
import { source } from "@/lib/testing/world-records";
import { inviteGuest, revokeGuest, sayAsGuest } from "./mutations";
import { findGuestReview, guestLinksOf } from "./queries";

const test = testDatabase();
const now = new Date("2026-02-01T09:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
let ada: TestPerson;
let bo: TestPerson;
let made = 0;

beforeAll(async () => {
  await buildWorld(test.db);
  ada = await makePerson(test.db, "Ada Author", "editor");
  bo = await makePerson(test.db, "Bo Reviewer", "reviewer");
});

async function draft() {
  return draftChanges(test.db, [source(`guests/${made++}`)], { actor: ada.actor });
}
const move = (id: number, given: "submit" | "revise" | "withdraw") =>
  moveChangeSet(test.db, { id, move: given, actor: ada.actor, now }).then(expectDone);
async function invited() {
  const id = await draft();
  await move(id, "submit");
  const given = { id, name: " Gil Guest ", days: 7, actor: bo.actor, now };
  const { token } = expectDone(await inviteGuest(test.db, given));
  return { id, token };
}
const saying = (token: string, text: string) => ({
  token,
  version: 2,
  about: null,
  text,
  key: `guest-key-${made++}`,
  address: "203.0.113.9",
  now,
});

describe("a guest's link", () => {
  it("opens one change set while editors read it, rests while it is rewritten, and is closed at its end", async () => {
    const { id, token } = await invited();
    expect(await findGuestReview(token, now)).toMatchObject({
      label: "Gil Guest",
      standing: "open",
      head: { id, author: { name: "Ada Author" } },
      said: [],
    });
    await move(id, "revise");
    expect((await findGuestReview(token, now))?.standing).toBe("resting");
    expect(await sayAsGuest(test.db, saying(token, "Hello?"))).toMatchObject({ code: "not-allowed" });
    await move(id, "submit");
    expect((await findGuestReview(token, now))?.standing).toBe("open");
    await move(id, "withdraw");
    expect((await findGuestReview(token, now))?.standing).toBe("closed");
    expect(await sayAsGuest(test.db, saying(token, "Hello?"))).toMatchObject({ code: "expired" });
  });

  it("holds for its days, and not a moment longer once it is taken back", async () => {
    const { id, token } = await invited();
    expect(await findGuestReview(token, later(6.9))).not.toBeNull();
    expect(await findGuestReview(token, later(7))).toBeNull();
    const [link] = await guestLinksOf(ada.actor, id, now);
    expect(link).toMatchObject({ label: "Gil Guest", invitedBy: { name: "Bo Reviewer" } });
    expectDone(await revokeGuest(test.db, { id, link: link?.id ?? "", actor: ada.actor, now }));
    expect(await findGuestReview(token, now)).toBeNull();
    expect(await sayAsGuest(test.db, saying(token, "Hello?"))).toMatchObject({ code: "expired" });
    expect(await guestLinksOf(ada.actor, id, now)).toEqual([]);
    expect(await commentsOn(id)).toEqual([]);
  });

  it("is handed out and taken back by editors who may read the set, and only while it is in review", async () => {
    const id = await draft();
    const asked = { id, name: "Gil Guest", days: 7, now };
    expect(await inviteGuest(test.db, { ...asked, actor: ada.actor })).toMatchObject({ code: "not-allowed" });
    expect(await inviteGuest(test.db, { ...asked, actor: bo.actor })).toMatchObject({ code: "not-found" });
    await move(id, "submit");
    for (const other of [actor("M", "member"), actor("A", "member", true)]) {
      expect(await inviteGuest(test.db, { ...asked, actor: other })).toMatchObject({ code: "forbidden" });
      expect(await revokeGuest(test.db, { id, link: "x", actor: other, now })).toMatchObject({
        code: "forbidden",
      });
    }
    expectDone(await inviteGuest(test.db, { ...asked, actor: ada.actor }));
    const [link] = await guestLinksOf(bo.actor, id, now);
    const { id: another } = await invited();
    expect(
      await revokeGuest(test.db, { id: another, link: link?.id ?? "", actor: bo.actor, now }),
    ).toMatchObject({
      code: "not-found",
    });
  });
});

describe("what a guest says", () => {
  it("is logged as theirs, told to whom it concerns, and counts as advice only", async () => {
    const { id, token } = await invited();
    const before = await findChangeSet(bo.actor, id);
    expectDone(
      await sayAsGuest(test.db, { ...saying(token, "Page 14 is quoted exactly."), advice: "approve" }),
    );
    expect(await commentsOn(id)).toMatchObject([
      { by: "Gil Guest", isGuest: true, advice: "approve", text: "Page 14 is quoted exactly.", version: 2 },
    ]);
    expect(await findChangeSet(bo.actor, id)).toEqual(before);
    const [link] = await guestLinksOf(bo.actor, id, now);
    const audit = await test.db.auditEntry.findMany({ where: { changeSetId: id, action: "advise" } });
    expect(audit).toMatchObject([
      { actor: `link ${link?.id}`, address: "203.0.113.9", target: `link ${link?.id}` },
    ]);
    const notices = await test.db.notice.findMany({ where: { changeSetId: id, kind: "commented" } });
    expect(notices.map(({ userId }) => userId).sort()).toEqual([ada.id, bo.id]);
  });

  it("is said once, however often the form is posted, and no token is kept", async () => {
    const { id, token } = await invited();
    const form = { ...saying(token, "Once."), advice: "object" as const };
    const answers = await Promise.all([sayAsGuest(test.db, form), sayAsGuest(test.db, form)]);
    expect(new Set(answers.map((answer) => expectDone(answer).id)).size).toBe(1);
    expect(await commentsOn(id)).toHaveLength(1);
    const kept = await test.db.$queryRaw<{ all: string }[]>`
      SELECT (SELECT string_agg(t::text, '') FROM "SubmittedForm" t) || (SELECT string_agg(t::text, '') FROM "AuditEntry" t)
             || (SELECT string_agg(t::text, '') FROM "AccessLink" t) AS "all"`;
    expect(kept[0]?.all).not.toContain(token.slice(-20));
  });

  it("stands apart from what editors say: a guest sees their own words and nobody else's", async () => {
    const { id, token } = await invited();
    expectDone(
      await comment(test.db, {
        id,
        version: 2,
        about: null,
        text: "Among us.",
        key: `k-${made++}`,
        actor: bo.actor,
        now,
      }),
    );
    expectDone(await sayAsGuest(test.db, saying(token, "My own words.")));
    expect((await findGuestReview(token, now))?.said.map(({ text }) => text)).toEqual(["My own words."]);
  });

  it("does not make them one who wrote in it, nor approve it", async () => {
    const { id, token } = await invited();
    expectDone(await sayAsGuest(test.db, { ...saying(token, "Fine."), advice: "approve" }));
    expect(await publishChangeSet(test.db, { id, actor: REVIEWER, now })).toMatchObject({
      code: "not-allowed",
    });
    const set = await test.db.changeSet.findUnique({ where: { id } });
    expect(set).toMatchObject({ contributors: [ada.id], approvedBy: null });
    expect(await addChanges(test.db, { id, changes: [], actor: bo.actor, now })).toMatchObject({
      code: "forbidden",
    });
  });
});
