import fc from "fast-check";
import { expect, test } from "vitest";
import { readFile } from "./read-file";

const bytesOf = (text: string) => Buffer.from(text, "latin1");

test.each([
  ["an empty file", "", "empty; it needs"],
  ["blanks", " \r\n\t\n", "empty; it needs"],
  ["a byte-order mark alone", "\xEF\xBB\xBF", "empty; it needs"],
  ["an old workbook", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", "save it as .xlsx"],
  ["a PDF", "%PDF-1.7\n%\xE2\xE3", "a PDF"],
  ["a picture", "\x89PNG\r\n\x1A\n\0\0", "a picture"],
  ["a packed file", "\x1F\x8B\x08\0", "unpack it"],
  ["a web page", "\n<!DOCTYPE html><title>Sign in</title>", "web page"],
  ["XML", '<?xml version="1.0"?><a/>', "web page or XML"],
  ["a text document", "{\\rtf1\\ansi hello}", "RTF"],
  ["a program", `\x7FELF${"\x02\x01\x01\0".repeat(40)}`, "not text"],
])("%s is said to be one", async (_, content, reason) => {
  const file = await readFile("table.csv", bytesOf(content));
  expect(file).toMatchObject({ ok: false, problem: { reason: expect.stringContaining(reason) } });
});

test("a file that is too large is not looked into", async () => {
  const file = await readFile("x.csv", new Uint8Array(20 * 1024 * 1024 + 1));
  expect(file).toMatchObject({ ok: false, problem: { reason: expect.stringContaining("at most 20 MB") } });
});

test.each([
  ["table.csv", '[{"a":1}]', "json"],
  ["table", ' {"x":[{"a":1}]}', "json"],
  ["table.csv", "[a],b\n1,2\n", "csv"],
  ["table.xlsx", "a,b\n1,2\n", "csv"],
  ["table.txt", "a\tb\n1\t2\n", "csv"],
])("%s with %j is %s", async (name, content, format) => {
  expect(await readFile(name, bytesOf(content))).toMatchObject({ ok: true, format });
});

test("whatever is in a file, it gives tables, or a sentence with the remedy; the same each time", async () => {
  const begin = fc.constantFrom(
    "",
    "PK\x03\x04",
    "PK\x05\x06",
    "{",
    "[{",
    '{"leaders":[',
    "\xFF\xFE",
    "\xFE\xFF",
    "\xEF\xBB\xBF",
    "a,b\n",
    'a;"b',
  );
  const rest = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString("latin1")),
    fc
      .array(fc.constantFrom(...',;\t|"\n\r{}[]:\\ a1\0'), { maxLength: 60 })
      .map((characters) => characters.join("")),
    fc.json(),
  );
  const name = fc.constantFrom("x.csv", "x.json", "x.xlsx", "x", "");
  await fc.assert(
    fc.asyncProperty(name, begin, rest, async (called, first, then) => {
      const bytes = bytesOf(first + then);
      const file = await readFile(called, bytes);
      expect(await readFile(called, bytes)).toEqual(file);
      if (file.ok) {
        expect(file.tables.length).toBeGreaterThan(0);
        for (const { headings, rows } of file.tables)
          for (const { line, cells } of rows) {
            expect(line).toBeGreaterThan(0);
            expect(cells.length).toBe(headings.length);
          }
      } else expect(file.problem.reason).toMatch(/^[A-Z"].*[;,:] .*\.$/s);
    }),
    { numRuns: 1_000 },
  );
});
