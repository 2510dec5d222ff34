import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

// What docs/asvs.md and docs/security.md say of themselves: each number of ASVS once, at its level, and each file that is
// named as showing something there.

const read = (path: string) => readFileSync(path, "utf8");
const numbers = (text: string) => text.split(" ").filter(Boolean);

/** Each requirement of levels 1 and 2 with the level from which it is asked. */
const ASKED = new Map(
  read("scripts/testing/asvs-4.0.3.txt")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .flatMap((line) => {
      const [section = "", first = "", second = ""] = line.split("|").map((part) => part.trim());
      return [first, second].flatMap((of, at) =>
        numbers(of).map((number) => [`${section}.${number}`, at + 1] as const),
      );
    }),
);

type Row = { number: string; level: number; stands: string; why: string };

const rows: Row[] = read("docs/asvs.md")
  .split("\n")
  .flatMap((line) => {
    const [, number = "", level, , stands = "", why = ""] = line.split("|").map((cell) => cell.trim());
    return /^\d+\.\d+\.\d+$/.test(number) ? [{ number, level: Number(level), stands, why }] : [];
  });

/** Where a test stands, as it is named between backticks. */
const TEST = /`([\w[\]./-]+\.(?:test|spec)\.tsx?)`/g;

it("knows the numbers of levels 1 and 2", () => {
  const levels = [...ASKED.values()];
  expect([levels.filter((level) => level === 1).length, levels.length]).toEqual([128, 259]);
});

it("each number stands in the document once, at its level, in their order", () => {
  expect(rows.map(({ number, level }) => `${number} at ${level}`)).toEqual(
    [...ASKED].map(([number, level]) => `${number} at ${level}`),
  );
});

it("each says how it stands, and why; what is met names its test or says that there is none", () => {
  for (const { number, stands, why } of rows) {
    expect(["met", "in part", "not met", "operator", "none"], number).toContain(stands);
    if (stands !== "operator") expect(why, number).not.toBe("");
    if (stands === "met") expect(why.match(TEST) ?? (/\bno test\b/.test(why) || why), number).not.toBe(why);
  }
});

it.each(["docs/asvs.md", "docs/security.md"])("every file and heading that %s names is there", (document) => {
  const text = read(document);
  const named = [
    ...text.matchAll(/`((?:app|components|deploy|e2e|lib|messages|prisma|scripts)\/[\w[\]./-]*)`/g),
  ];
  expect(named.length).toBeGreaterThan(20);
  expect(named.map(([, path = ""]) => path).filter((path) => !existsSync(path))).toEqual([]);
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)];
  expect(links.length).toBeGreaterThan(3);
  for (const [, path = "", heading] of links) {
    const found = path ? join(dirname(document), path) : document;
    expect(existsSync(found), path).toBe(true);
    if (heading)
      expect(headingsOf(found.endsWith("/") ? `${found}README.md` : found), path).toContain(heading);
  }
});

/** The names by which GitHub links to the headings of a document. */
function headingsOf(path: string): string[] {
  return [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

it("the overview counts what the document says", () => {
  const count = (stands: string) => rows.filter((row) => row.stands === stands).length;
  const said = /met (\d+), in part (\d+), not met (\d+), operator (\d+), none (\d+)/.exec(
    read("docs/security.md"),
  );
  expect(said?.slice(1).map(Number)).toEqual(["met", "in part", "not met", "operator", "none"].map(count));
});
