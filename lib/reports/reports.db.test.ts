import { beforeAll, describe, expect, test } from "vitest";
import { addChanges, moveChangeSet } from "@/lib/change-sets/mutations";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { testDatabase } from "@/lib/db/testing";
import type { Actor } from "@/lib/domain/permissions";
import { sendReport } from "@/lib/testing/reports";
import { AUTHOR, actor, approve, buildWorld, expectDone, REVIEWER } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import { joinChangeSet, openChangeSetFor } from "./change-set/mutations";
import { answerReport, assignReport, eraseReporter, eraseReportersOf } from "./mutations";
import { findOwnReport, reportsOfChangeSet } from "./queries";
import { countReports, countWaiting, findReport, listReports, stepsOfReport } from "./queue/queries";
import { recordThenAndNow } from "./record/queries";
import { draftReply } from "./replies/mutations";

const database = testDatabase();
const now = new Date("2026-02-01T10:00:00Z");
const STANCE = "ada-example-kites-does-2019";
const about = `/stances/${STANCE}?asOf=2026-01-20&release=1`;
const send = (more: Partial<Parameters<typeof sendReport>[1]> = {}) =>
  sendReport(database.db, { about, now, ...more });
const row = (id: number) => database.db.report.findUniqueOrThrow({ where: { id } });
const audited = async (id: number) =>
  (await stepsOfReport(id)).map(({ action, changeSetId }) =>
    changeSetId ? [action, changeSetId] : [action],
  );
let keys = 0;
const key = () => `key-${keys++}`;

beforeAll(() => buildWorld(database.db));

describe("who may", () => {
  const EVERYONE: [string, Actor][] = [
    ["a member", actor("member", "member")],
    ["an admin who edits nothing", actor("admin", "member", true)],
    ["an editor", AUTHOR],
    ["a reviewer", REVIEWER],
  ];
  const answers = (of: Actor) => of.kind === "person" && of.role !== "member";

  test.each(EVERYONE)("%s", async (_name, by) => {
    const id = await send({ name: "Ri", email: "ri@example.org" });
    const asked = { id, actor: by, now };
    const moves = [
      () => assignReport(database.db, { ...asked, to: "me" }),
      () => joinChangeSet(database.db, { ...asked, changeSetId: 999_999 }),
      () => draftReply(database.db, { ...asked, key: key() }),
      () => openChangeSetFor(database.db, { ...asked, title: "Right", key: key() }),
      () => answerReport(database.db, { ...asked, outcome: "declined", answer: "It is right." }),
    ];
    for (const move of moves) {
      const before = JSON.stringify(await row(id));
      const result = await move();
      if (answers(by)) expect(result).not.toMatchObject({ ok: false, code: "forbidden" });
      else {
        expect(result).toMatchObject({ ok: false, code: "forbidden" });
        expect(JSON.stringify(await row(id))).toBe(before);
      }
    }
    const erased = await eraseReporter(database.db, asked);
    expect(erased.ok).toBe(by.kind === "person" && by.isAdmin);
    expect((await row(id)).email).toBe(erased.ok ? null : "ri@example.org");
  });
});

describe("a report in the queue", () => {
  test("is listed by its day, by kind, by leader, and by who has taken it on", async () => {
    const late = await send({ now: new Date("2025-12-01T00:00:00Z") });
    const event = await send({ about: "/events/kite-protest" });
    const listed = await listReports(
      AUTHOR,
      { state: "open", kind: null, leader: null, mine: false },
      { take: 99, skip: 0 },
    );
    expect(listed[0]).toMatchObject({ id: late, dueOn: "2025-12-15", leader: { name: "Ada Example" } });
    const of = (leader: string | null, mine = false) =>
      countReports(AUTHOR, { state: "open", kind: "correction", leader, mine });
    expect(await of("bo-sample")).toBe(1);
    expect(await of("cy-specimen")).toBe(0);
    expect(await of(null)).toBe(listed.length);
    expect(await countReports(AUTHOR, { state: "open", kind: "reply", leader: null, mine: false })).toBe(0);
    expectDone(await assignReport(database.db, { id: event, actor: AUTHOR, now, to: "me" }));
    expect(await of(null, true)).toBe(1);
    expect(await countWaiting("2025-12-15")).toEqual({ open: listed.length, overdue: 0 });
    expect(await countWaiting("2025-12-16")).toEqual({ open: listed.length, overdue: 1 });
  });

  test("is taken on by one after the other, and handed back by who has it", async () => {
    const id = await send();
    expectDone(await assignReport(database.db, { id, actor: AUTHOR, now, to: "me" }));
    expect(await assignReport(database.db, { id, actor: REVIEWER, now, to: "nobody" })).toMatchObject({
      code: "not-allowed",
    });
    expectDone(await assignReport(database.db, { id, actor: REVIEWER, now, to: "me" }));
    expectDone(await assignReport(database.db, { id, actor: REVIEWER, now, to: "nobody" }));
    expect((await row(id)).assignedTo).toBeNull();
    expect(await audited(id)).toEqual([
      ["report"],
      ["take-on-report"],
      ["take-on-report"],
      ["hand-back-report"],
    ]);
  });

  test("is answered once, even by two at the same instant", async () => {
    const id = await send();
    const answers = [AUTHOR, REVIEWER].map((by) =>
      answerReport(database.db, { id, actor: by, now, outcome: "accepted", answer: `By ${by.id}` }),
    );
    const results = await Promise.all(answers);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ code: "not-allowed" });
    expect(await findOwnReport(id)).toMatchObject({ state: "accepted", answeredOn: "2026-02-01" });
    expect(await audited(id)).toEqual([["report"], ["answer-report"]]);
    expect(await assignReport(database.db, { id, actor: AUTHOR, now, to: "me" })).toMatchObject({
      code: "not-allowed",
    });
  });

  test("that is not there is said to be missing", async () => {
    expect(
      await answerReport(database.db, { id: 9_999, actor: AUTHOR, now, outcome: "accepted", answer: "x" }),
    ).toMatchObject({ ok: false, code: "not-found" });
    expect(await findReport(AUTHOR, 9_999)).toBeNull();
  });

  test("forgets who sent it, and the log never knew", async () => {
    const id = await send({ name: "Ri Reader", email: "ri@example.org" });
    const admin = actor("admin", "member", true);
    expectDone(await eraseReporter(database.db, { id, actor: admin, now }));
    expect(await row(id)).toMatchObject({ name: null, email: null });
    const log = await database.db.auditEntry.findMany({ where: { target: `report ${id}` } });
    expect(log.map(({ action }) => action)).toEqual(["report", "erase-reporter"]);
    expect(JSON.stringify(log)).not.toMatch(/Ri Reader|ri@/);
  });

  test("forgets an address in all its reports, however it was written", async () => {
    const both = [
      await send({ email: "Ro@Example.org" }),
      await send({ email: "ro@example.org", name: "Ro" }),
    ];
    const other = await send({ email: "rory@example.org" });
    const admin = actor("admin", "member", true);
    const erase = (by: Actor) => eraseReportersOf(database.db, { email: "RO@example.org", actor: by, now });
    expect(await erase(REVIEWER)).toMatchObject({ code: "forbidden" });
    expect(await erase(admin)).toEqual({ ok: true, value: { erased: 2 } });
    for (const id of both) expect(await row(id)).toMatchObject({ name: null, email: null });
    expect((await row(other)).email).toBe("rory@example.org");
  });
});

describe("a change set that sets it right", () => {
  test("is opened once, knows of the report, and closes it with the release when it is published", async () => {
    const id = await send();
    const twin = await send();
    const form = { id, actor: AUTHOR, now, title: "The kites were overstated", key: key() };
    const [{ changeSetId }, again] = [
      expectDone(await openChangeSetFor(database.db, form)),
      expectDone(await openChangeSetFor(database.db, form)),
    ];
    expect(again.changeSetId).toBe(changeSetId);
    expect(await openChangeSetFor(database.db, { ...form, key: key() })).toMatchObject({
      code: "not-allowed",
    });
    expectDone(await joinChangeSet(database.db, { id: twin, actor: AUTHOR, now, changeSetId }));
    expect(await findReport(AUTHOR, id)).toMatchObject({
      isMine: true,
      changeSet: { known: { id: changeSetId, title: form.title, state: "draft" } },
    });
    // A draft is its author's: others learn that there is one, and no more.
    expect(await findReport(REVIEWER, id)).toMatchObject({ changeSet: { known: null } });

    const right = stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2019", position: 1 });
    const changes = [{ ...right, action: "edit", kind: "corrected" } as const];
    expectDone(await addChanges(database.db, { id: changeSetId, changes, actor: AUTHOR, now }));
    await approve(database.db, changeSetId, now);
    const { release } = expectDone(
      await publishChangeSet(database.db, { id: changeSetId, actor: REVIEWER, now }),
    );

    expect(await reportsOfChangeSet(changeSetId)).toEqual([
      { id, kind: "correction", state: "accepted" },
      { id: twin, kind: "correction", state: "accepted" },
    ]);
    for (const closed of [id, twin])
      expect(await findOwnReport(closed)).toMatchObject({
        state: "accepted",
        answer: null,
        answeredBy: { number: release },
      });
    const { read, now: is } = await recordThenAndNow("stance", STANCE, 1);
    expect([read?.position, is?.position]).toEqual([2, 1]);
  });

  test("is one's own, and gives way to another when it is withdrawn", async () => {
    const id = await send();
    const asked = { id, actor: AUTHOR, now };
    const { changeSetId } = expectDone(
      await openChangeSetFor(database.db, { ...asked, title: "First", key: key() }),
    );
    const other = await send();
    expect(await joinChangeSet(database.db, { id: other, actor: REVIEWER, now, changeSetId })).toMatchObject({
      code: "not-found",
    });
    expectDone(await moveChangeSet(database.db, { id: changeSetId, move: "withdraw", actor: AUTHOR, now }));
    expect(await joinChangeSet(database.db, { id: other, actor: AUTHOR, now, changeSetId })).toMatchObject({
      code: "not-found",
    });
    const second = expectDone(await openChangeSetFor(database.db, { ...asked, title: "Second", key: key() }));
    expect(second.changeSetId).not.toBe(changeSetId);
    expect((await row(id)).state).toBe("open");
  });
});
