import pg from "pg";
import { beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { testDatabase } from "@/lib/db/testing";
import { AUTHOR, actor, approve, buildWorld, expectDone, REVIEWER } from "@/lib/testing/world";
import { checkImport, IMPORT_LOCK, resumeImports } from "./checking/mutations";
import { makeChangeSet } from "./making/mutations";
import { discardImport, fixRow, leaveOutRefused, leaveOutRow, remapImport } from "./mutations";
import { importsOf, rowsOf } from "./queries";
import { bytes, importsOn, line } from "./testing";
import { countWaitingImports } from "./waiting/queries";

const database = testDatabase();
const now = new Date("2026-02-01T12:00:00Z");
const OTHER = actor("Other Example", "editor");
const MEMBER = actor("Member Example", "member");

beforeAll(async () => {
  await buildWorld(database.db);
});
beforeEach(async () => {
  await database.db.import.deleteMany();
});

const { handIn, checked, step, head } = importsOn(database, now);

test("a file becomes a draft of whoever handed it in, with the sources that it cites", async () => {
  const fresh = { source: "https://example.org/new", "source title": "New", publisher: "The Gazette" };
  const id = await checked(
    line({ from: "2020", to: "", ...fresh }),
    line({ issue: "Clocks", ...fresh, "source title": "" }),
    "Cy Specimen,kites,says,declined,2020,,What cy-specimen says on kites from 2020.,The record is explicit.,high,https://example.org/minutes,,",
  );
  expect(await head(id)).toMatchObject({
    state: "ready",
    rowsTotal: 3,
    rowsDone: 3,
    counts: { add: 2, change: 0, same: 1, refused: 0, leftOut: 0 },
    newSources: 1,
    tables: [{ noun: "stance" }],
  });
  const { changeSetId, changes } = expectDone(await makeChangeSet(database.db, step(id)));
  expect(changes, "two stances and one source").toBe(3);
  expect(await head(id)).toMatchObject({ state: "made", changeSetId });
  const set = await database.db.changeSet.findUniqueOrThrow({ where: { id: changeSetId } });
  expect(set).toMatchObject({ title: "Orchards", state: "draft", author: AUTHOR.id });
  await approve(database.db, changeSetId, now);
  expectDone(await publishChangeSet(database.db, { id: changeSetId, actor: REVIEWER, now }));
  const again = await checked(line({ from: "2020", to: "", ...fresh }));
  expect((await head(again))?.counts).toMatchObject({ same: 1 });
  expect(await makeChangeSet(database.db, step(again))).toMatchObject({ ok: false, code: "empty" });
  expect((await head(again))?.state).toBe("ready");
});

describe("refused rows", () => {
  it("stop the making until each is put right or left out", async () => {
    const id = await checked(line(), line({ position: "9" }), line({ leader: "Nobody" }));
    expect(await head(id)).toMatchObject({ counts: { add: 1, refused: 2 } });
    expect(await makeChangeSet(database.db, step(id))).toMatchObject({ ok: false, code: "not-allowed" });
    const refused = await rowsOf(id, { outcome: "refused", limit: 10 });
    expect(
      refused.map(({ line: at, problems }) => [at, problems.map(({ column, value }) => [column, value])]),
    ).toEqual([
      [3, [["position", "9"]]],
      [4, [["leader", "Nobody"]]],
    ]);
    const cells = refused[0]?.cells.with(3, "-2") ?? [];
    expectDone(await fixRow(database.db, { ...step(id), place: 2, cells }));
    expect((await head(id))?.state).toBe("reading");
    await checkImport(database.db, { id, now });
    expect(await head(id)).toMatchObject({ state: "ready", counts: { add: 2, refused: 1 } });
    expect(expectDone(await leaveOutRefused(database.db, step(id)))).toEqual({ leftOut: 1 });
    expect(await head(id)).toMatchObject({ state: "ready", counts: { add: 2, refused: 0, leftOut: 1 } });
    expect(expectDone(await makeChangeSet(database.db, step(id)))).toMatchObject({ changes: 2 });
  });

  it("one is left out and taken in again", async () => {
    const [first, twin] = [line(), line()];
    const id = await checked(first, first, twin);
    expect((await head(id))?.counts).toMatchObject({ add: 2, refused: 1 });
    expectDone(await leaveOutRow(database.db, { ...step(id), place: 1, leftOut: true }));
    await checkImport(database.db, { id, now });
    expect((await head(id))?.counts).toMatchObject({ add: 2, refused: 0, leftOut: 1 });
    expectDone(await leaveOutRow(database.db, { ...step(id), place: 1, leftOut: false }));
    await checkImport(database.db, { id, now });
    expect((await head(id))?.counts).toMatchObject({ add: 2, refused: 1, leftOut: 0 });
    expect(await leaveOutRow(database.db, { ...step(id), place: 9, leftOut: true })).toMatchObject({
      code: "not-found",
    });
  });

  it("takes no cells that the row has not, nor endless ones", async () => {
    const id = await checked(line());
    expect(await fixRow(database.db, { ...step(id), place: 1, cells: ["a"] })).toMatchObject({
      code: "invalid",
    });
    const [row] = await rowsOf(id, { limit: 1 });
    const cells = (row?.cells ?? []).with(0, "x".repeat(20_001));
    expect(await fixRow(database.db, { ...step(id), place: 1, cells })).toMatchObject({
      problems: [{ field: "cells[0]" }],
    });
  });
});

test("columns are taken for others, and rows checked anew", async () => {
  const id = await checked(line());
  const tables = (await head(id))?.tables ?? [];
  const [table] = tables;
  if (!table) throw new Error("the file has no table");
  const swapped = {
    ...table,
    columns: table.columns.map(({ heading, field }) => ({
      heading,
      field: field === "summary" ? null : field,
    })),
  };
  const twice = { ...table, columns: table.columns.map(({ heading }) => ({ heading, field: "from" })) };
  expect(await remapImport(database.db, { ...step(id), tables: [twice] })).toMatchObject({
    problems: expect.arrayContaining([expect.objectContaining({ field: "tables[0].columns[1]" })]),
  });
  expect(await remapImport(database.db, { ...step(id), tables: [] })).toMatchObject({ code: "invalid" });
  expectDone(await remapImport(database.db, { ...step(id), tables: [swapped], kind: "methodChanged" }));
  await resumeImports(database.db, now);
  expect(await head(id)).toMatchObject({ state: "ready", kind: "methodChanged", counts: { refused: 1 } });
});

describe("an import is its maker's own", () => {
  it("and nobody else learns of it", async () => {
    const id = await checked(line());
    expect(await head(id, OTHER)).toBeNull();
    expect(await importsOf(OTHER)).toEqual([]);
    expect(await importsOf(AUTHOR)).toMatchObject([{ id, counts: { add: 1 } }]);
    expect(await countWaitingImports(AUTHOR)).toBe(1);
    for (const by of [OTHER, MEMBER]) {
      const code = by === OTHER ? "not-found" : "forbidden";
      const given = step(id, by);
      expect(await makeChangeSet(database.db, given)).toMatchObject({ code });
      expect(await discardImport(database.db, given)).toMatchObject({ code });
      expect(await fixRow(database.db, { ...given, place: 1, cells: [] })).toMatchObject({ code });
      expect(await leaveOutRow(database.db, { ...given, place: 1, leftOut: true })).toMatchObject({ code });
      expect(await leaveOutRefused(database.db, given)).toMatchObject({ code });
      expect(await remapImport(database.db, { ...given, tables: [] })).toMatchObject({ code });
    }
    expect(await handIn(bytes(line()), MEMBER)).toMatchObject({ code: "forbidden" });
  });

  it("is discarded, also while it is read, and then no more can be done with it", async () => {
    const { id } = expectDone(await handIn(bytes(line())));
    expectDone(await discardImport(database.db, step(id)));
    await checkImport(database.db, { id, now });
    expect(await head(id)).toMatchObject({ state: "discarded" });
    expect(await database.db.importRow.count()).toBe(0);
    expect(await importsOf(AUTHOR)).toEqual([]);
    expect(await makeChangeSet(database.db, step(id))).toMatchObject({ code: "not-allowed" });
    expect(await discardImport(database.db, step(id))).toMatchObject({ code: "not-allowed" });
  });
});

describe("a process that ends", () => {
  it("leaves rows to be checked, and a draft to be made again", async () => {
    const { id } = expectDone(await handIn(bytes(line())));
    await resumeImports(database.db, now);
    expect((await head(id))?.state).toBe("ready");
    await database.db.import.update({ where: { id }, data: { state: "making" } });
    await resumeImports(database.db, now);
    expect((await head(id))?.state).toBe("ready");
    expectDone(await makeChangeSet(database.db, step(id)));
  });

  it("is let do its work while it lives, and not waited for once it is dead", async () => {
    const { id } = expectDone(await handIn(bytes(line())));
    const other = new pg.Client(database.url);
    other.on("error", () => {});
    await other.connect();
    await other.query("BEGIN");
    await other.query("SELECT pg_advisory_xact_lock($1::int, $2::int)", [IMPORT_LOCK, id]);
    await resumeImports(database.db, now);
    expect((await head(id))?.state).toBe("reading");
    const { rows } = await other.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    await database.db.$queryRaw`SELECT pg_terminate_backend(${rows[0]?.pid}::int, 20000)`;
    await resumeImports(database.db, now);
    expect((await head(id))?.state).toBe("ready");
  });

  it("is not waited for by a check that breaks off each time", async () => {
    const { id } = expectDone(await handIn(bytes(line())));
    await database.db.import.update({ where: { id }, data: { tries: 3 } });
    await resumeImports(database.db, now);
    expect(await head(id)).toMatchObject({
      state: "failed",
      problem: expect.stringContaining("error of the program"),
    });
    const tables = (await head(id))?.tables ?? [];
    expectDone(await remapImport(database.db, { ...step(id), tables }));
    await checkImport(database.db, { id, now });
    expect((await head(id))?.state).toBe("ready");
  });

  it("or another that checks the same file changes nothing of what is found", async () => {
    const id = await checked(...Array.from({ length: 30 }, () => line()));
    const before = await rowsOf(id, { limit: 100 });
    await database.db.import.update({ where: { id }, data: { state: "reading" } });
    await Promise.all([1, 2, 3].map(() => checkImport(database.db, { id, now })));
    await resumeImports(database.db, now);
    expect(await rowsOf(id, { limit: 100 })).toEqual(before);
  });
});
