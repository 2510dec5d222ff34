import { beforeAll, describe, expect, test } from "vitest";
import { ask } from "@/app/_testing/ask";
import { testDatabase } from "@/lib/db/testing";
import type { FormAction } from "@/lib/forms/state";
import { examplesOf, namesInFile } from "@/lib/imports/preview/queries";
import { landing } from "@/lib/testing/landing";
import { withRequest } from "@/lib/testing/next-headers";
import { afterwards } from "@/lib/testing/next-server";
import { makePerson, signInAs, type TestPerson } from "@/lib/testing/people";
import { buildWorld } from "@/lib/testing/world";
import { correctColumns, discard, fixRow, leaveOut, leaveOutRefused, makeChangeSet } from "./[id]/actions";
import { upload } from "./actions";

const database = testDatabase();
let owner: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  await buildWorld(database.db);
  owner = await makePerson(database.db, "Ana Author", "editor");
  other = await makePerson(database.db, "Eve Editor", "editor");
});

async function call(action: FormAction, fields: Record<string, string | number | File>, by = owner) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    form.set(name, value instanceof File ? value : String(value));
  const jar = await signInAs(by);
  return withRequest({ jar }, () => action(null, form));
}

/** Hands a file in, and waits until its rows are checked. @returns its id */
async function handIn(text: string, kind = "corrected"): Promise<number> {
  const file = new File([text], "terms.csv", { type: "text/csv" });
  const path = await landing(call(upload, { file, title: "Terms of the spring", kind }));
  await afterwards();
  return Number(/\d+$/.exec(path)?.[0]);
}

async function read(path: string, by = owner): Promise<{ status: number; text: string }> {
  const { status, text } = await ask(path, { jar: await signInAs(by) });
  return { status, text: text.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ") };
}

const pageOf = (id: number, query = "", by = owner) => read(`/editing/imports/${id}${query}`, by);
const cellsOf = async (id: number, place: number) =>
  (await database.db.importRow.findUniqueOrThrow({ where: { importId_place: { importId: id, place } } }))
    .cells;

const LEADERS = `name,sort name,country,party,born
Ada Example,"Example, Ada",XA,Party of Kites,1960
Bo Sample,"Sample, Bo",XB,Party of Examples,1960
Di Novel,"Novel, Di",Nowhere,"Party
of two lines",1970
`;

describe("the page of a file", () => {
  test("tells of each row what it does, in the words in which readers are told", async () => {
    const id = await handIn(LEADERS);
    const all = (await pageOf(id, "?rows=all")).text;
    expect(all).toContain("Ada Example: party “Party of Examples” → “Party of Kites”");
    expect(all).toContain("unchanged Bo Sample");
    const refused = await pageOf(id);
    expect(refused.text).toContain("Refused (1)");
    expect(refused.text).toMatch(/Di Novel · Novel, Di · Nowhere/);
    expect(refused.text).toMatch(/country There is no country “Nowhere”/);
    expect(refused.text).not.toContain("Make the change set");
  });

  test("is nobody else's, and no member's", async () => {
    const id = await handIn(LEADERS);
    expect((await pageOf(id, "", other)).status).toBe(404);
    const member = await makePerson(database.db, "Mo Member", "member");
    expect((await pageOf(id, "", member)).status).toBe(403);
    expect((await read("/editing/imports", other)).text).not.toContain("Terms of the spring");
    expect((await call(discard, { id }, other))?.result).toMatchObject({ ok: false, code: "not-found" });
  });

  test("says what a parameter must be", async () => {
    const id = await handIn(LEADERS);
    expect((await pageOf(id, "?rows=some")).status).toBe(400);
    expect((await pageOf(id, "?after=-1")).status).toBe(400);
  });

  test("names leaders and issues that the file itself adds", async () => {
    const leaders = `name,sort name,country,party,born\nDi Novel,"Novel, Di",XA,Party of Examples,1970\n`;
    const id = await handIn(leaders);
    expect(await namesInFile(id, database.db)).toMatchObject({
      leader: new Map([["di-novel", { name: "Di Novel" }]]),
      issue: new Map(),
    });
  });

  test("shows of each column a value that is not empty", async () => {
    const id = await handIn('name,sort name,country\nDi Novel,,XA\nEm Novel,"Novel, Em",\n');
    expect(await examplesOf(id, 1, database.db)).toEqual([["Di Novel", "Novel, Em", "XA"]]);
  });
});

describe("a row", () => {
  test("keeps the cells that its form does not send, and takes an emptied one as empty", async () => {
    const id = await handIn(LEADERS);
    const path = await landing(
      call(fixRow, { id, place: 3, back: "?rows=refused", "cells[2]": "Xanadu", "cells[4]": "" }),
    );
    expect(path).toBe(`/editing/imports/${id}?rows=refused#row-3`);
    await afterwards();
    expect(await cellsOf(id, 3)).toEqual(["Di Novel", "Novel, Di", "Xanadu", "Party\nof two lines", ""]);
    expect((await pageOf(id)).text).not.toContain("no country");
    await landing(call(fixRow, { id, place: 3, "cells[3]": "Party\r\nof kites", "cells[4]": "1970" }));
    await afterwards();
    expect(await cellsOf(id, 3)).toEqual(["Di Novel", "Novel, Di", "Xanadu", "Party\nof kites", "1970"]);
  });

  test("leads back to no page but one of the rows", async () => {
    const id = await handIn(LEADERS);
    for (const back of ["//example.org", "?rows=all#x", "/../"])
      expect((await call(leaveOut, { id, place: 3, leftOut: "yes", back }))?.result).toMatchObject({
        code: "invalid",
      });
    expect((await call(fixRow, { id, place: 9, "cells[0]": "x" }))?.result).toMatchObject({
      code: "not-found",
    });
  });

  test("is left out and taken in again", async () => {
    const id = await handIn(LEADERS);
    await landing(call(leaveOut, { id, place: 3, leftOut: "yes" }));
    await afterwards();
    expect((await pageOf(id)).text).toContain("1 to change, 1 unchanged and 1 left out");
    await landing(call(leaveOut, { id, place: 3, leftOut: "no" }));
    await afterwards();
    expect((await pageOf(id)).text).toContain("1 to change, 1 unchanged and 1 refused");
  });
});

test("columns are taken for what is chosen, and known anew where the rows are something else", async () => {
  const id = await handIn(LEADERS.replace("party", "club"));
  expect((await pageOf(id)).text).toContain("4 of 5 columns are used");
  const columns = (fields: string[]) =>
    Object.fromEntries(fields.map((field, at) => [`tables[0].columns[${at}]`, field]));
  const chosen = { id, kind: "corrected", "tables[0].noun": "leader" };
  const twice = columns(["name", "name", "country", "party", "born"]);
  expect((await call(correctColumns, { ...chosen, ...twice }))?.reply?.error).toHaveProperty([
    "tables[0].columns[1]",
  ]);
  const right = columns(["name", "sortName", "country", "party", "born"]);
  expect(await landing(call(correctColumns, { ...chosen, ...right }))).toBe(`/editing/imports/${id}`);
  await afterwards();
  expect((await pageOf(id, "?rows=all")).text).toContain("“Party of Examples” → “Party of Kites”");
  await landing(call(correctColumns, { ...chosen, ...right, "tables[0].noun": "country" }));
  await afterwards();
  const { columns: kept } = await database.db.import.findUniqueOrThrow({ where: { id } });
  expect(kept).toMatchObject([
    { noun: "country", columns: [{ heading: "name", field: "name" }, {}, {}, {}, {}] },
  ]);
});

test("what is left becomes a draft, which the page then leads to", async () => {
  const id = await handIn(LEADERS);
  expect((await call(makeChangeSet, { id }))?.result).toMatchObject({ ok: false, code: "not-allowed" });
  expect(await landing(call(leaveOutRefused, { id }))).toBe(`/editing/imports/${id}`);
  const path = await landing(call(makeChangeSet, { id }));
  expect(path).toMatch(/^\/editing\/\d+$/);
  const { text } = await pageOf(id);
  expect(text).toContain("Its change set is made: Terms of the spring");
  expect(text).not.toContain("Check again");
  expect((await call(discard, { id }))?.result).toMatchObject({ ok: false, code: "not-allowed" });
});

test("a discarded file says so, and is listed no more", async () => {
  const id = await handIn(LEADERS);
  expect(await landing(call(discard, { id }))).toBe("/editing/imports");
  expect((await pageOf(id)).text).toContain("This file was discarded");
  expect((await ask("/editing/imports", { jar: await signInAs(owner) })).text).not.toContain(
    `href="/editing/imports/${id}"`,
  );
});
