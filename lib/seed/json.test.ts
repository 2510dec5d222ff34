import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "./json";

test.each([
  ['{\n  "a": 1,\n}', 3, 1],
  ['[\n  { "a": 1 }\n  { "b": 2 }\n]', 3, 3],
  ['{ "a": tru }', 1, 8],
  ['{ "a": "b', 1, 8],
  ['{ "a": "line\nbreak" }', 1, 8],
  ['["\\x"]', 1, 2],
  ['{ "a" 1 }', 1, 7],
  ["[1, 2", 1, 6],
  ["", 1, 1],
  ["[1] x", 1, 5],
  ["[01]", 1, 3],
])("%j breaks at line %i, column %i", (text, line, column) => {
  expect(parseJson(text)).toEqual({ ok: false, line, column });
});

test("whatever is JSON is read, and whatever breaks it is placed within it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), (value, cut) => {
      const text = JSON.stringify(value, null, 2);
      expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      const broken = `${text.slice(0, cut % (text.length + 1))}\u0001${text.slice(cut % (text.length + 1))}`;
      const found = parseJson(broken);
      expect(found.ok).toBe(false);
      if (!found.ok) {
        const lines = broken.split("\n");
        expect(found.line).toBeLessThanOrEqual(lines.length);
        expect(found.column).toBeLessThanOrEqual((lines[found.line - 1] ?? "").length + 1);
      }
    }),
  );
});
