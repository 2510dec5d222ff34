import { beforeAll, expect, test } from "vitest";
import { stepOf } from "@/lib/briefings/model";
import { STAGE_START } from "@/lib/briefings/stage";
import { testDatabase } from "@/lib/db/testing";
import { forget } from "@/lib/rate-limits/mutations";
import { createBriefing, deleteBriefing } from "@/lib/stored-briefings/mutations";
import { renewBriefingLink, shareBriefing } from "@/lib/stored-briefings/sharing/mutations";
import { takeDown } from "@/lib/stored-briefings/taking-down/mutations";
import { makePerson, type TestPerson } from "@/lib/testing/people";
import { expectDone } from "@/lib/testing/world";
import type { TalkRight, TalkSource } from "./model";
import { endTalk, forgetTalks, moveTalk, startTalk } from "./mutations";
import { findTalk, positionsOf } from "./queries";

const database = testDatabase();
const hour = (hours: number) => new Date(Date.parse("2026-02-01T10:00:00Z") + hours * 3_600_000);
const now = hour(0);
const BUNDLED: TalkSource = { kind: "bundled", slug: "who-and-paris-agreement" };
let ada: TestPerson;
let root: TestPerson;

beforeAll(async () => {
  ada = await makePerson(database.db, "Ada Speaker", "member");
  root = await makePerson(database.db, "Root Admin", "member", { isAdmin: true });
});

async function started(source: TalkSource = BUNDLED, by: TalkRight = { kind: "own" }) {
  await forget(database.db, "talkByAddress", "198.51.100.9");
  const asked = { source, by, actor: ada.actor, address: "198.51.100.9", now };
  return expectDone(await startTalk(database.db, asked));
}
const stage = (step: number) => ({ ...STAGE_START, step });
const isOver = async (code: string, when = now) => (await findTalk(code, when, database.db))?.position.isOver;

test("is moved by its secret alone, and tells its followers where it stands", async () => {
  const { code, secret } = await started();
  expect(await findTalk(code, now, database.db)).toEqual({
    code,
    source: BUNDLED,
    position: { stage: STAGE_START, moves: 0, isOver: false },
  });
  const moved = { ...stage(2), shown: 1, isBlank: true, isBlind: true };
  expectDone(await moveTalk(database.db, { code, secret, now, ...moved }));
  for (const wrong of ["", code, `${secret}x`]) {
    expect(await moveTalk(database.db, { code, secret: wrong, now, ...stage(1) })).toMatchObject({
      code: "not-found",
    });
    expect(await endTalk(database.db, { code, secret: wrong, now })).toMatchObject({ code: "not-found" });
  }
  expect(await positionsOf([code, "none"], now, database.db)).toEqual(
    new Map([[code, { stage: moved, moves: 1, isOver: false }]]),
  );
  expect(JSON.stringify(await database.db.talk.findUnique({ where: { code } }))).not.toContain(secret);
});

test("is over when its speaker ends it, after hours without a move and after a day, and is forgotten a day later", async () => {
  const [ended, left, kept] = [await started(), await started(), await started()];
  expectDone(await endTalk(database.db, { ...ended, now }));
  expect(await isOver(ended.code)).toBe(true);
  expect(await moveTalk(database.db, { ...ended, now, ...stage(1) })).toMatchObject({ code: "not-found" });
  expect([await isOver(left.code, hour(3.9)), await isOver(left.code, hour(4))]).toEqual([false, true]);
  for (let at = 3; at < 24; at += 3)
    expectDone(await moveTalk(database.db, { ...kept, now: hour(at), ...stage(1) }));
  expect([await isOver(kept.code, hour(23.9)), await isOver(kept.code, hour(24))]).toEqual([false, true]);
  await forgetTalks(database.db, hour(29));
  expect([await isOver(ended.code), await isOver(left.code), await isOver(kept.code)]).toEqual([
    undefined,
    undefined,
    false,
  ]);
});

test("of a stored briefing is recorded, and over once that is deleted, taken down or not its speaker's to show", async () => {
  const make = async (key: string, by?: TalkRight) => {
    const steps = [stepOf("/issues/kites?asOf=2020-01-01&release=1", "One")];
    const asked = { briefing: { title: "Kites", steps }, actor: ada.actor, now, key };
    const { slug } = expectDone(await createBriefing(database.db, asked));
    const { id } = await database.db.briefing.findUniqueOrThrow({ where: { slug } });
    return { slug, talk: await started({ kind: "stored", briefingId: id, slug, version: 1 }, by) };
  };
  const gone = await make("one");
  expect(
    await database.db.auditEntry.count({ where: { action: "let-follow", target: `briefing ${gone.slug}` } }),
  ).toBe(1);
  expect(await isOver(gone.talk.code)).toBe(false);
  expectDone(await deleteBriefing(database.db, { slug: gone.slug, actor: ada.actor, now }));
  expect(await isOver(gone.talk.code)).toBe(true);
  const anyones = await make("three", { kind: "public" });
  expect(await isOver(anyones.talk.code)).toBe(true);
  const share = async (visibility: "private" | "public") =>
    expectDone(await shareBriefing(database.db, { slug: anyones.slug, visibility, actor: ada.actor, now }));
  await share("public");
  expect(await isOver(anyones.talk.code)).toBe(false);
  await share("private");
  expect(await isOver(anyones.talk.code)).toBe(true);
  const handed = await make("four");
  await database.db.briefing.update({ where: { slug: handed.slug }, data: { ownerId: root.id } });
  expect(await isOver(handed.talk.code)).toBe(true);
  const down = await make("two");
  expectDone(
    await shareBriefing(database.db, { slug: down.slug, visibility: "public", actor: ada.actor, now }),
  );
  expectDone(await takeDown(database.db, { slug: down.slug, reason: "False.", actor: root.actor, now }));
  expect(await isOver(down.talk.code)).toBe(true);
});

test("of a briefing that somebody has by its link is over with that link", async () => {
  const steps = [stepOf("/issues/kites?asOf=2020-01-01&release=1", "One")];
  const asked = { briefing: { title: "Linked", steps }, actor: ada.actor, now, key: "linked" };
  const { slug } = expectDone(await createBriefing(database.db, asked));
  const share = async (visibility: "private" | "link" | "public") =>
    expectDone(await shareBriefing(database.db, { slug, visibility, actor: ada.actor, now }));
  await share("link");
  const talk = async () => {
    const { id, linkNumber } = await database.db.briefing.findUniqueOrThrow({ where: { slug } });
    const source = { kind: "stored", briefingId: id, slug, version: 1 } as const;
    return started(source, { kind: "link", number: linkNumber });
  };
  const renewed = await talk();
  expect(await isOver(renewed.code)).toBe(false);
  expectDone(await renewBriefingLink(database.db, { slug, actor: ada.actor, now }));
  expect(await isOver(renewed.code)).toBe(true);
  const hidden = await talk();
  await share("public");
  expect(await isOver(hidden.code)).toBe(false);
  await share("private");
  await share("link");
  expect(await isOver(hidden.code)).toBe(true);
});

test("no other code leads anywhere", async () => {
  for (const code of ["", "abcdefg", "ABCDEFG", "x".repeat(400)])
    expect(await findTalk(code, now, database.db)).toBeNull();
});
