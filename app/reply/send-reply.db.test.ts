import { beforeAll, describe, expect, test } from "vitest";
import { createAccessLink } from "@/lib/access-links/mutations";
import { moveChangeSet } from "@/lib/change-sets/mutations";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { utcToday } from "@/lib/clock";
import { testDatabase } from "@/lib/db/testing";
import { makeReplyLink, revokeReplyLink } from "@/lib/reports/links/mutations";
import { listReplyLinks } from "@/lib/reports/links/queries";
import { draftReply } from "@/lib/reports/replies/mutations";
import { heldReplyLink, sentThrough } from "@/lib/reports/replies/queries";
import { landing } from "@/lib/testing/landing";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, signInAs, type TestPerson } from "@/lib/testing/people";
import { AUTHOR, actor, buildWorld, expectDone, REVIEWER } from "@/lib/testing/world";
import { makeLink } from "../editing/reports/links/actions";
import { sendReply } from "./actions";

const database = testDatabase();
const STANCE = "stance/ada-example-kites-does-2019";
const WORDS = "The act of 2019 was a trial.\n\nIt ended in the spring, as announced.";
let editor: TestPerson;
let token: string;
let forms = 0;

beforeAll(async () => {
  await buildWorld(database.db);
  editor = await makePerson(database.db, "Ed Editor", "editor");
  token = await link();
});

const link = async (leader = "ada-example") =>
  expectDone(
    await makeReplyLink(database.db, {
      leader,
      label: "The office of Ada Example",
      actor: editor.actor,
      now: new Date(),
    }),
  ).token;

function send(fields: Record<string, string> = {}) {
  const form = new FormData();
  forms += 1;
  const own = { token, key: `form-${forms}`, to: STANCE, kind: "reply", text: WORDS, by: "Ada Example" };
  for (const [name, value] of Object.entries({ ...own, ...fields })) form.set(name, value);
  return withRequest({}, () => sendReply(null, form));
}
const newest = () => database.db.report.findFirstOrThrow({ orderBy: { id: "desc" } });

describe("through a link that holds", () => {
  test("a reply lands in the queue as it was written, and whoever made the link is told", async () => {
    expect(await landing(send())).toBe(`/reply/${token}#sent`);
    const held = await heldReplyLink(token, new Date());
    const report = await newest();
    expect(report).toMatchObject({
      kind: "reply",
      state: "open",
      noun: "stance",
      slug: "ada-example-kites-does-2019",
      leader: "ada-example",
      linkId: held?.id,
      text: WORDS,
      name: "Ada Example",
      release: 1,
      asOf: new Date(utcToday()),
    });
    expect(await database.db.notice.findMany({ where: { reportId: report.id } })).toMatchObject([
      { userId: editor.id, kind: "replyReceived" },
    ]);
    const [log] = await database.db.auditEntry.findMany({ where: { target: `report ${report.id}` } });
    expect(log).toMatchObject({ actor: held?.id, action: "report", address: null });
  });

  test("several are sent, to an event too, and corrections of sources; each is listed with its state", async () => {
    const own = await link();
    await landing(send({ token: own, to: "event/kite-decree" }));
    const { citations } = await source();
    await landing(send({ token: own, to: `source/${citations}`, kind: "correction" }));
    const held = await heldReplyLink(own, new Date());
    expect(await sentThrough(held?.id ?? "")).toMatchObject([
      { kind: "correction", noun: "source", state: "open" },
      { kind: "reply", noun: "event", slug: "kite-decree", state: "open" },
    ]);
    expect((await listReplyLinks(new Date())).find(({ id }) => id === held?.id)).toMatchObject({
      sent: 2,
      madeBy: "Ed Editor",
    });
  });

  test("what is posted twice is sent once", async () => {
    const own = await link();
    for (const _ of [1, 2]) await landing(send({ token: own, key: "the-same-form" }));
    expect(await sentThrough((await heldReplyLink(own, new Date()))?.id ?? "")).toHaveLength(1);
  });

  test("no more is taken within a day than a person can mean", async () => {
    const own = await link();
    for (let nth = 0; nth < 30; nth++)
      await landing(send({ token: own, text: `Message number ${nth}, of many.` }));
    expect(await send({ token: own })).toMatchObject({ result: { code: "limited" } });
  });
});

async function source() {
  const row = await database.db.citation.findFirstOrThrow({
    where: { revision: { record: { slug: "ada-example-kites-does-2019" } } },
    select: { source: { select: { slug: true } } },
  });
  return { citations: row.source.slug };
}

describe("is refused, and nothing is lost or done", () => {
  const refused = async (fields: Record<string, string>) => {
    const before = await database.db.report.count();
    const state = await send(fields);
    expect(await database.db.report.count()).toBe(before);
    expect(state?.result?.ok).toBe(false);
    return state;
  };

  test("a link that was forged, is another's kind, has expired, or was ended", async () => {
    const now = new Date();
    const made = { actor: editor.actor, now, days: 14, label: "x" };
    const guest = await database.db.$transaction((tx) =>
      createAccessLink(tx, { ...made, kind: "guestReview", changeSetId: 1 }),
    );
    const over = await database.db.$transaction((tx) =>
      createAccessLink(tx, { ...made, days: -1, kind: "reply", leader: "ada-example" }),
    );
    const ended = await link();
    const { id } = (await heldReplyLink(ended, now)) ?? { id: "" };
    expectDone(await revokeReplyLink(database.db, { link: id, actor: REVIEWER, now }));
    for (const odd of ["x", `${token}x`, token.replace(/.$/, "!"), guest.token, over.token, ended]) {
      const state = await refused({ token: odd });
      expect(state?.result, odd).toMatchObject({ code: "expired" });
      expect(state?.reply?.initialValue).toMatchObject({ text: WORDS });
      expect(await heldReplyLink(odd, now)).toBeNull();
    }
  });

  test("a record that is about somebody else, that is not published, or that there is not", async () => {
    for (const to of [
      "stance/bo-sample-kites-does-2013-02-01",
      "event/kite-protest",
      "stance/nothing-at-all",
      "source/example.org-00000000",
    ]) {
      const kind = to.startsWith("source") ? "correction" : "reply";
      const state = await refused({ to, kind });
      expect(state, to).toMatchObject({
        result: { code: "not-found" },
        reply: { error: { to: ["Choose one of the records of the list."] } },
      });
    }
  });

  test.each([
    ["a reply to a source", { to: "source/example.org-00000000" }, "to"],
    ["no record", { to: "" }, "to"],
    ["a record of another kind", { to: "leader/ada-example" }, "to"],
    ["another kind of message", { kind: "praise" }, "kind"],
    ["nobody who speaks", { by: " " }, "by"],
    ["nothing to say", { text: "" }, "text"],
    ["a source that is no address", { sourceUrl: "javascript:alert(1)" }, "sourceUrl"],
  ])("%s", async (_what, fields, field) => {
    const state = await refused(fields as Record<string, string>);
    expect(Object.keys(state?.reply?.error ?? {})).toEqual([field]);
  });
});

describe("publishing a reply", () => {
  const now = new Date();
  const inReview = async (id: number) => {
    expectDone(await moveChangeSet(database.db, { id, move: "submit", actor: AUTHOR, now }));
    expectDone(await moveChangeSet(database.db, { id, move: "approve", actor: REVIEWER, now }));
  };

  test("puts it word for word beside the record, through review, and tells whoever sent it", async () => {
    await landing(send({ by: "Ada Example, President" }));
    const { id } = await newest();
    const asked = { id, key: "publish-1", actor: AUTHOR, now };
    const { changeSetId } = expectDone(await draftReply(database.db, asked));
    expect(expectDone(await draftReply(database.db, asked)).changeSetId).toBe(changeSetId);
    expect(await draftReply(database.db, { ...asked, key: "publish-2" })).toMatchObject({
      code: "not-allowed",
    });
    await inReview(changeSetId);
    const { release } = expectDone(
      await publishChangeSet(database.db, { id: changeSetId, actor: REVIEWER, now }),
    );
    const reply = await database.db.replyRevision.findFirstOrThrow({
      where: { changeSetId },
      include: { texts: true, record: true, stance: true },
    });
    expect(reply).toMatchObject({
      since: release,
      stance: { slug: "ada-example-kites-does-2019" },
      record: { slug: `ada-example-kites-does-2019-reply-${utcToday(now)}` },
      texts: [{ by: "Ada Example, President", text: WORDS }],
    });
    const held = await heldReplyLink(token, now);
    expect((await sentThrough(held?.id ?? ""))[0]).toMatchObject({
      id,
      state: "published",
      answeredBy: { number: release },
    });
  });

  test("gives a second reply of one day a slug of its own, and takes nothing but replies", async () => {
    await landing(send({ text: "A second word on the same day, also mine." }));
    const second = await newest();
    const { changeSetId } = expectDone(
      await draftReply(database.db, { id: second.id, key: "publish-3", actor: AUTHOR, now }),
    );
    const drafted = await database.db.replyRevision.findFirstOrThrow({
      where: { changeSetId },
      include: { record: true },
    });
    expect(drafted.record.slug).toMatch(/-reply-\d{4}-\d{2}-\d{2}-2$/);
    await landing(send({ kind: "correction", text: "This one is for the editors alone." }));
    const { id } = await newest();
    expect(await draftReply(database.db, { id, key: "publish-4", actor: AUTHOR, now })).toMatchObject({
      code: "not-allowed",
    });
    expect(
      await draftReply(database.db, { id: second.id, key: "publish-5", actor: actor("m", "member"), now }),
    ).toMatchObject({ code: "forbidden" });
  });
});

test("a link is shown with the address at which its maker reads this", async () => {
  const form = new FormData();
  form.set("leader", "ada-example");
  form.set("label", "The office");
  const sent = { jar: await signInAs(editor), headers: { host: "record.internal:8080" } };
  const state = await withRequest(sent, () => makeLink(null, form));
  expect(state?.result).toMatchObject({
    ok: true,
    value: { link: expect.stringMatching(/^http:\/\/record\.internal:8080\/reply\/.{20,}$/) },
  });
});

test("links are made and ended by editors, for leaders of the record", async () => {
  const now = new Date();
  const asked = { leader: "ada-example", label: "x", now };
  expect(await makeReplyLink(database.db, { ...asked, actor: actor("m", "member") })).toMatchObject({
    code: "forbidden",
  });
  expect(await makeReplyLink(database.db, { ...asked, actor: AUTHOR, leader: "nobody" })).toMatchObject({
    code: "not-found",
    problems: [{ field: "leader" }],
  });
  const { id } = (await heldReplyLink(await link(), now)) ?? { id: "" };
  expect(await revokeReplyLink(database.db, { link: id, actor: actor("m", "member"), now })).toMatchObject({
    code: "forbidden",
  });
  expectDone(await revokeReplyLink(database.db, { link: id, actor: AUTHOR, now }));
  expect(await revokeReplyLink(database.db, { link: id, actor: AUTHOR, now })).toMatchObject({
    code: "not-found",
  });
});
