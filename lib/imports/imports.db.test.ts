import pg from "pg";
import { beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { testDatabase } from "@/lib/db/testing";
import type { Actor } from "@/lib/domain/permissions";
import {
  AUTHOR,
  actor,
  approve,
  buildWorld,
  draftChanges,
  expectDone,
  publishChanges,
  REVIEWER,
} from "@/lib/testing/world";
import { source, stance } from "@/lib/testing/world-records";
import { beginImport } from "./begin/mutations";
import { checkImport, IMPORT_LOCK, resumeImports } from "./checking/mutations";
import { makeChangeSet } from "./making/mutations";
import { discardImport, fixRow, leaveOutRefused, leaveOutRow, remapImport } from "./mutations";
import { findImport, importsOf, rowsOf } from "./queries";
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

const HEADINGS =
  "leader,issue,lane,position,from,to,summary,rationale,confidence,source,source title,publisher";
let year = 1900;
/** A line of a file of stances, each for a year of its own unless told otherwise. */
function line(more: Record<string, string> = {}): string {
  year += 1;
  const given: Record<string, string> = {
    leader: "Cy Specimen",
    issue: "Orchards",
    lane: "says",
    position: "1",
    from: String(year),
    to: String(year + 1),
    summary: "Said so.",
    rationale: "Clear.",
    confidence: "high",
    source: "https://example.org/minutes",
    ...more,
  };
  return HEADINGS.split(",")
    .map((heading) => given[heading] ?? "")
    .join(",");
}
const bytes = (...lines: string[]) => new TextEncoder().encode([HEADINGS, ...lines].join("\n"));
const handIn = (file: Uint8Array, by: Actor = AUTHOR, fileName = "stances.csv") =>
  beginImport(database.db, { fileName, bytes: file, title: "Orchards", kind: "corrected", actor: by, now });
async function checked(...lines: string[]): Promise<number> {
  const { id } = expectDone(await handIn(bytes(...lines)));
  await checkImport(database.db, { id, now });
  return id;
}
const step = (id: number, by: Actor = AUTHOR) => ({ id, actor: by, now });
const head = async (id: number, by: Actor = AUTHOR) => (await findImport(by, id)) ?? null;

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

describe("what is published meanwhile", () => {
  it("is looked at before a draft is made, and tells where rows do something else for it", async () => {
    const id = await checked(line());
    await publishChanges(database.db, [source(`meanwhile/${id}`)], { now });
    expect(expectDone(await makeChangeSet(database.db, step(id)))).toMatchObject({ changes: 1 });

    const other = await checked(line({ leader: "Ada Example", issue: "Whistles", from: "2016", to: "" }));
    const standing = stance({ leader: "ada-example", issue: "whistles", lane: "says", from: "2015" });
    await publishChanges(database.db, [standing], { now });
    expect(await makeChangeSet(database.db, step(other))).toMatchObject({ code: "outdated" });
    expect(await head(other)).toMatchObject({ state: "ready", counts: { refused: 1 } });
    const [row] = await rowsOf(other, { outcome: "refused", limit: 1 });
    expect(row?.problems[0]?.reason).toContain("on record (2015 to now)");
  });

  /** A database to which somebody publishes each time that rows are read, so many times. */
  const publishedToWhileRead = (times: number) => {
    let done = 0;
    return database.db.$extends({
      query: {
        importRow: {
          async findMany({ args, query }) {
            const rows = await query(args);
            if (done < times) {
              done += 1;
              await publishChanges(database.db, [source(`restless/${year}/${done}`)], { now });
            }
            return rows;
          },
        },
      },
    }) as unknown as typeof database.db;
  };
  it("is looked at again while others go on publishing, and a record that never rests is told of", async () => {
    const id = await checked(line());
    await publishChanges(database.db, [source(`meanwhile/${id}`)], { now });
    expect(expectDone(await makeChangeSet(publishedToWhileRead(8), step(id)))).toMatchObject({
      changes: 1,
    });

    const other = await checked(line());
    await publishChanges(database.db, [source(`meanwhile/${other}`)], { now });
    const refused = await makeChangeSet(publishedToWhileRead(100), step(other));
    expect(refused).toMatchObject({ code: "outdated", message: expect.stringContaining("again and again") });
    expect(await head(other)).toMatchObject({ state: "ready", counts: { add: 1 } });
    expectDone(await makeChangeSet(database.db, step(other)));
  });
});

test("what only the database finds is told at its row, and nothing is made", async () => {
  // Somebody else's draft gave the slug to a record of another leader.
  const drafted = stance({
    leader: "ada-example",
    issue: "whistles",
    lane: "says",
    from: "1990",
    to: "1991",
  });
  await draftChanges(database.db, [{ ...drafted, slug: "a-slug-of-two" }]);
  const text = `slug,${HEADINGS}\na-slug-of-two,${line()}\n,${line()}`;
  const { id } = expectDone(await handIn(new TextEncoder().encode(text)));
  await checkImport(database.db, { id, now });
  expect((await head(id))?.counts).toMatchObject({ add: 2 });
  const sets = await database.db.changeSet.count();
  expect(await makeChangeSet(database.db, step(id))).toMatchObject({ ok: false, code: "invalid" });
  expect(await database.db.changeSet.count()).toBe(sets);
  expect(await head(id)).toMatchObject({ state: "ready", counts: { add: 1, refused: 1 } });
  const [row] = await rowsOf(id, { outcome: "refused", limit: 5 });
  expect(row).toMatchObject({
    line: 2,
    problems: [{ column: "slug", value: "a-slug-of-two", reason: expect.stringContaining("cannot change") }],
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
