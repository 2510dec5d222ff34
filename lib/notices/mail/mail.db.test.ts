import { beforeEach, describe, expect, test } from "vitest";
import { createClient } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/testing";
import type { Mail } from "@/lib/mail/send";
import { makePerson, type TestPerson } from "@/lib/testing/people";
import { MAIL_AFTER_MINUTES, MAIL_TRIES } from "../mail-times";
import { notify } from "../mutations";
import { listNotices, unreadNotices } from "../queries";
import { markAllRead, markRead } from "../read/mutations";
import { mailNotices } from "./mutations";

const database = testDatabase();
const start = new Date("2026-02-01T12:00:00Z");
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
let people = 0;
let ada: TestPerson;
let taken: Mail[];
const take = async (mail: Mail) => taken.push(mail) > 0;
const site = "https://standpoint.example";
const tell = (title: string, minutes = 0, to = ada) =>
  database.db.$transaction((tx) =>
    notify(tx, {
      kind: "stale",
      to: [to.id],
      actor: { kind: "system", id: "test" },
      now: after(minutes),
      changeSetId: 1,
      title,
      release: 2,
    }),
  );
const run = (minutes: number, send: (mail: Mail) => Promise<boolean | null> = take, db = database.db) =>
  mailNotices(db, after(minutes), { send, site });

beforeEach(async () => {
  // What a former test left is nobody's any more.
  await database.db.user.updateMany({ data: { mailNotices: false } });
  people += 1;
  ada = await makePerson(database.db, `Ada ${"abcdefghijklmnop"[people]}`, "editor");
  taken = [];
});

describe("what gathered within minutes", () => {
  test("goes out in one message to the person's address, once", async () => {
    await tell("Kites");
    await tell("Lanterns", 2.5);
    expect(await run(2)).toEqual({ sent: 0, failed: 0 });
    expect(await run(3)).toEqual({ sent: 1, failed: 0 });
    expect(taken).toMatchObject([{ to: ada.email, subject: "2 notices from Standpoint" }]);
    expect(taken[0]?.text).toMatch(/“Kites” .*“Lanterns” .*standpoint\.example\/account/s);
    expect(await run(30)).toEqual({ sent: 0, failed: 0 });
    await tell("Ferries", 31);
    expect(await run(34)).toEqual({ sent: 1, failed: 0 });
    expect(taken[1]?.text).not.toContain("Kites");
  });

  test("is sent once by two instances that begin at the same instant", async () => {
    await tell("Kites");
    const second = createClient(database.url, 2);
    const slow = async (mail: Mail) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return take(mail);
    };
    await Promise.all([run(3, slow), run(3, slow, second)]);
    expect(await run(4)).toEqual({ sent: 0, failed: 0 });
    await second.$disconnect();
    expect(taken).toHaveLength(1);
  });

  test("is not sent to who has read it, does not want mail, or has left", async () => {
    await tell("Kites");
    const [notice] = await listNotices(ada.id, { take: 1, skip: 0 });
    await markRead(database.db, { notice: notice?.id ?? 0, actor: ada.actor, now: start });
    const bo = await makePerson(database.db, `Bo ${people}`, "editor");
    await database.db.user.update({ where: { id: bo.id }, data: { mailNotices: false } });
    await tell("Kites", 0, bo);
    await tell("Lanterns");
    await database.db.user.update({ where: { id: ada.id }, data: { disabledAt: start } });
    expect(await run(60)).toEqual({ sent: 0, failed: 0 });
  });

  test("is no old news when mail is switched on late", async () => {
    await database.db.user.update({ where: { id: ada.id }, data: { mailNotices: false } });
    await tell("Kites");
    await database.db.user.update({ where: { id: ada.id }, data: { mailNotices: true } });
    expect(await run(4 * 24 * 60)).toEqual({ sent: 0, failed: 0 });
  });
});

test("what the transport does not take is tried again after longer and longer rests, and given up in the end", async () => {
  const refuse = async () => false;
  await tell("Kites");
  const tries: number[] = [];
  const minutes = MAIL_AFTER_MINUTES.flatMap((minute) => [minute - 0.1, minute, minute + 1]);
  for (const minute of [0, ...minutes, 2_000, 3_000])
    if ((await run(minute, refuse)).failed > 0) tries.push(minute);
  expect(tries).toEqual(MAIL_AFTER_MINUTES);
  expect(await database.db.notice.findFirst({ where: { userId: ada.id } })).toMatchObject({
    mailedAt: null,
    mailTries: MAIL_TRIES,
  });
});

describe("a person's notices", () => {
  test("stand unread first, and are marked one by one or up to the newest shown", async () => {
    for (const [title, minute] of [
      ["One", 0],
      ["Two", 1],
      ["Three", 2],
    ] as const)
      await tell(title, minute);
    const titles = async () =>
      (await listNotices(ada.id, { take: 9, skip: 0 })).map(({ detail, isRead }) => [detail.title, isRead]);
    const [three, two] = await listNotices(ada.id, { take: 9, skip: 0 });
    await markRead(database.db, { notice: three?.id ?? 0, actor: ada.actor, now: start });
    expect(await titles()).toEqual([
      ["Two", false],
      ["One", false],
      ["Three", true],
    ]);
    await tell("Four", 3);
    expect(
      await markAllRead(database.db, { upTo: two?.id ?? 0, actor: ada.actor, now: start }),
    ).toMatchObject({
      value: { marked: 2 },
    });
    expect(await titles()).toMatchObject([["Four", false], [expect.anything(), true], {}, {}]);
    expect(await unreadNotices(ada.id)).toBe(1);
  });

  test("are nobody else's to mark", async () => {
    await tell("Mine");
    const [mine] = await listNotices(ada.id, { take: 1, skip: 0 });
    const bo = await makePerson(database.db, `Cy ${people}`, "reviewer", { isAdmin: true });
    const asked = { actor: bo.actor, now: start };
    expect(await markRead(database.db, { ...asked, notice: mine?.id ?? 0 })).toMatchObject({
      code: "not-found",
    });
    expect(await markAllRead(database.db, { ...asked, upTo: 99_999 })).toMatchObject({
      value: { marked: 0 },
    });
    expect(await unreadNotices(ada.id)).toBe(1);
  });
});
