import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { createTestDatabase, testDatabase } from "@/lib/db/testing";
import { makePerson } from "@/lib/testing/people";
import { buildWorld } from "@/lib/testing/world";
import { readArguments } from "./arguments";
import { runImportCommand } from "./run";

const database = testDatabase();
const now = new Date("2026-02-01T12:00:00Z");
const EDITOR = "ed-example@example.org";
const REVIEWER = "re-example@example.org";
let from: string;

const HEADINGS = "leader,issue,lane,position,from,to,summary,rationale,confidence,source,remarks";
const stance = (leader: string, position: string, year: number) =>
  `${leader},orchards,says,${position},${year},${year + 1},Said so.,Clear.,high,https://example.org/minutes,x`;
const write = (name: string, ...lines: string[]) => writeFile(join(from, name), lines.join("\n"));
const run = (...args: string[]) => runImportCommand(database.db, args, { from, now });

beforeAll(async () => {
  from = await mkdtemp(join(tmpdir(), "standpoint-import-"));
  await buildWorld(database.db);
  await makePerson(database.db, "Ed Example", "editor");
  await makePerson(database.db, "Re Example", "reviewer");
  await makePerson(database.db, "Di Example", "editor", { disabledAt: now });
});
afterAll(() => rm(from, { recursive: true }));

describe("npm run import", () => {
  it("makes a draft and says what is in it", async () => {
    await write("good.csv", HEADINGS, stance("Cy Specimen", "1", 1901), stance("Ada Example", "2", 1901));
    const { ok, text } = await run("good.csv", "--title", "Orchards", "--as", EDITOR);
    expect(ok).toBe(true);
    expect(text).toMatch(
      /^good.csv: 2 rows \(stance\)\n {2}2 add a record, 0 change one, 0 say what stands, 0 are refused, 0 are left out\n {2}columns that are not used: remarks\nChange set \d+ “Orchards” holds 2 changes\.$/,
    );
    const [set] = await database.db.changeSet.findMany({ orderBy: { id: "desc" }, take: 1 });
    expect(set).toMatchObject({ title: "Orchards", state: "draft", author: "ed-example" });
  });

  it("makes nothing where a row is refused, and names line, column, value and reason", async () => {
    await write("bad.csv", HEADINGS, stance("Cy Specimen", "1", 1911), stance("Cý Specimne", "7", 1912));
    const before = await database.db.changeSet.count();
    const { ok, text } = await run("bad.csv", "--title", "Orchards");
    expect(ok).toBe(false);
    expect(text.split("\n").slice(1)).toEqual([
      "  1 add a record, 0 change one, 0 say what stands, 1 are refused, 0 are left out",
      "  columns that are not used: remarks",
      "  line 3, leader “Cý Specimne”: There is no leader “Cý Specimne” on record or in the file. Near it: cy-specimen.",
      "  line 3, position “7”: This must be a whole number from −2 to 2.",
      "Nothing was made. Some rows are refused: put them right, or leave them out.",
    ]);
    expect(await database.db.changeSet.count()).toBe(before);
    expect(await database.db.import.count({ where: { state: { notIn: ["made", "discarded"] } } })).toBe(0);
    const left = await run("bad.csv", "--title", "Orchards", "--leave-out-refused");
    expect(left).toMatchObject({ ok: true, text: expect.stringContaining("holds 1 changes") });
    expect(left.text).toContain("line 3, position “7”");
  });

  it("has it published by a reviewer, who is not its author, and says what stands afterwards", async () => {
    await write("published.csv", HEADINGS, stance("Cy Specimen", "-1", 1921));
    const args = ["published.csv", "--title", "Orchards", "--publish-as", REVIEWER];
    expect(await run(...args, "--as", REVIEWER)).toMatchObject({
      ok: false,
      text: expect.stringContaining("Who wrote in a change set does not approve"),
    });
    const { ok, text } = await run(...args, "--as", EDITOR);
    expect(text).toMatch(/It is published as release \d+\.$/);
    expect(ok).toBe(true);
    const release = await database.db.release.findFirst({ orderBy: { number: "desc" } });
    expect(release).toMatchObject({ proposedBy: "role:editor", approvedBy: "role:reviewer" });
    expect(await run(...args)).toEqual({
      ok: true,
      text: expect.stringContaining("Everything in the file stands on record already"),
    });
  });

  it("says why a file cannot be read, and whom it does not know", async () => {
    await write("broken.json", "[{");
    expect(await run("broken.json", "--title", "x")).toMatchObject({
      ok: false,
      text: expect.stringContaining("line 1"),
    });
    expect((await run("nowhere.csv", "--title", "x")).text).toContain("cannot be read");
    for (const email of ["nobody@example.org", "di-example@example.org"])
      expect((await run("good.csv", "--title", "x", "--as", email)).text).toContain(`no account of ${email}`);
  });
});

test("an empty database takes a file whose records refer to each other", async () => {
  const empty = await createTestDatabase();
  const checked = { lastChecked: "2026-01-01" };
  const records = {
    leader: [
      { slug: "ada", name: "Ada", sortName: "Ada", country: "XA", born: "1970", party: "None", ...checked },
    ],
    country: [{ slug: "XA", name: "Xanadu", region: "europe", ...checked }],
  };
  await write("all.json", JSON.stringify({ format: "standpoint-records", version: 1, records }));
  await makePerson(empty.db, "Re Example", "reviewer");
  const said = await runImportCommand(empty.db, ["all.json", "--title", "All", "--publish-as", REVIEWER], {
    from,
    now,
  });
  expect(said).toMatchObject({ ok: true, text: expect.stringContaining("release 1.") });
  await empty.drop();
});

test.each([
  [[], "Name the file."],
  [["a.csv"], 'Give it a title: --title "Stances of 2026".'],
  [
    ["a.csv", "b.csv", "--title", "x"],
    'One file at a time, not also "b.csv". A name with blanks needs quotes.',
  ],
  [
    ["a.csv", "--title", "x", "--kind", "whim"],
    'There is no kind "whim"; say leaderChanged, corrected, methodChanged.',
  ],
  [["a.csv", "--title", "x", "--all"], "Unknown option '--all'."],
])("npm run import -- %j: %s", async (args, sentence) => {
  expect(readArguments(args)).toBe(sentence);
  expect(await run(...args)).toMatchObject({
    ok: false,
    text: expect.stringContaining("Usage: npm run import"),
  });
});
