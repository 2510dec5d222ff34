import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { makePerson } from "@/lib/testing/people";
import type { AuditFilter } from "./model";
import { writeAudit } from "./mutations";
import { auditActions, countAudit, lastAuditId, nextAudit, searchAudit } from "./queries";

const database = testDatabase();
const ALL: AuditFilter = { actor: "", action: "", target: "", changeSet: null, from: null, to: null };
const at = (text: string) => new Date(text);

beforeAll(async () => {
  const ada = await makePerson(database.db, "Ada Example", "editor");
  const rita = await makePerson(database.db, "Rita Example", "reviewer");
  const write = (entry: Omit<Parameters<typeof writeAudit>[1], "detail">) => writeAudit(database.db, entry);
  await write({
    at: at("2026-01-01T23:59:59.999Z"),
    actor: ada,
    action: "sign-in",
    target: "person ada-example",
  });
  await write({ at: at("2026-01-02T00:00:00Z"), actor: ada, action: "open", changeSetId: 4 });
  await write({ at: at("2026-01-02T12:00:00Z"), actor: rita, action: "publish", changeSetId: 4, release: 2 });
  await write({
    at: at("2026-01-03T00:00:00Z"),
    actor: { id: "command line" },
    action: "disable-person",
    target: "person ada-example",
  });
});

const found = async (more: Partial<AuditFilter>) => {
  const filter = { ...ALL, ...more };
  const rows = await searchAudit(filter, { take: 10, skip: 0 }, database.db);
  expect(await countAudit(filter, database.db)).toBe(rows.length);
  return rows.map(({ action }) => action);
};

test.each<[Partial<AuditFilter>, string[]]>([
  [{}, ["disable-person", "publish", "open", "sign-in"]],
  [{ actor: "ada-example" }, ["open", "sign-in"]],
  [{ actor: "rita" }, ["publish"]],
  [{ actor: "ADA-EXAMPLE@example.org" }, ["open", "sign-in"]],
  [{ actor: "command line" }, ["disable-person"]],
  [{ actor: "nobody here" }, []],
  [{ action: "open" }, ["open"]],
  [{ target: "person" }, ["disable-person", "sign-in"]],
  [{ target: "Ada Ex" }, ["disable-person", "sign-in"]],
  [{ target: "%" }, []],
  [{ actor: "_" }, []],
  [{ changeSet: 4 }, ["publish", "open"]],
  [{ from: "2026-01-02", to: "2026-01-02" }, ["publish", "open"]],
  [{ to: "2026-01-01" }, ["sign-in"]],
  [{ actor: "ada", from: "2026-01-02" }, ["open"]],
])("%o finds %j", async (filter, actions) => {
  expect(await found(filter)).toEqual(actions);
});

test("puts names beside ids, and pages from the newest", async () => {
  const [row] = await searchAudit(ALL, { take: 1, skip: 0 }, database.db);
  expect(row).toMatchObject({ actor: "command line", actorName: null, targetName: "Ada Example" });
  const [second] = await searchAudit(ALL, { take: 1, skip: 1 }, database.db);
  expect(second).toMatchObject({ actorName: "Rita Example", changeSetId: 4, releaseNumber: 2 });
  expect(await auditActions(database.db)).toEqual(["disable-person", "open", "publish", "sign-in"]);
});

test("reads piece by piece from the oldest on, up to where it began", async () => {
  const upTo = await lastAuditId(database.db);
  const ids = [];
  for (let after = 0; ; ) {
    const rows = await nextAudit(ALL, { after, upTo, take: 3 }, database.db);
    ids.push(...rows.map(({ id }) => id));
    after = rows.at(-1)?.id ?? upTo;
    if (rows.length < 3) break;
  }
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
  expect(ids).toHaveLength(4);
  expect(await nextAudit(ALL, { after: 0, upTo: upTo - 1, take: 9 }, database.db)).toHaveLength(3);
});

test("an entry is never changed nor removed", async () => {
  await expect(database.db.auditEntry.updateMany({ data: { actor: "nobody" } })).rejects.toThrow();
  await expect(database.db.auditEntry.deleteMany()).rejects.toThrow();
});
