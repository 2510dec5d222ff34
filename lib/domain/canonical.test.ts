import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CANONICAL_FORMAT, type CanonicalValue, canonicalBytes, canonicalText } from "./canonical";

const text = fc.string({ unit: "grapheme" });
/** JSON whose field names stay apart after normalisation. */
const json = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    text,
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(text, tie("value")), { maxLength: 4, selector: ([k]) => k.normalize("NFC") })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;

function reversed(value: CanonicalValue): CanonicalValue {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([k, v]) => [k, v === undefined ? undefined : reversed(v)]),
  );
}

describe("canonical JSON", () => {
  it("sorts fields, writes no space, normalises texts and gives dates as text", () => {
    const value = {
      b: [1, -0, 0.1, 1e21, true, null],
      a: { "\u00e9": "e\u0301", z: undefined },
      A: new Date(0),
    };
    expect(canonicalText(value)).toBe(
      '{"A":"1970-01-01T00:00:00.000Z","a":{"\u00e9":"\u00e9"},"b":[1,0,0.1,1e+21,true,null]}',
    );
    expect(CANONICAL_FORMAT).toBe(1);
  });

  it("is in UTF-8, escaped as JSON is", () => {
    expect(Array.from(canonicalBytes("é\n"))).toEqual([0x22, 0xc3, 0xa9, 0x5c, 0x6e, 0x22]);
  });

  it("keeps field names that objects treat specially", () => {
    expect(canonicalText(JSON.parse('{"__proto__":1,"2":2,"10":3}'))).toBe('{"10":3,"2":2,"__proto__":1}');
  });

  it("is the same for the same content, and reads back to it", () => {
    fc.assert(
      fc.property(json, (value) => {
        const canonical = canonicalText(value);
        expect(canonicalText(reversed(value))).toBe(canonical);
        expect(canonicalText(JSON.parse(canonical))).toBe(canonical);
        expect(canonicalText(JSON.parse(JSON.stringify(value)))).toBe(canonical);
      }),
    );
  });

  it("differs for different content", () => {
    const normal = (value: CanonicalValue) => JSON.parse(canonicalText(value));
    fc.assert(
      fc.property(json, json, (x, y) => {
        let same = true;
        try {
          expect(normal(x)).toEqual(normal(y));
        } catch {
          same = false;
        }
        expect(canonicalText(x) === canonicalText(y)).toBe(same);
      }),
    );
    const texts = [null, "null", 0, "0", false, "", [], {}, [null], [[]], { a: null }, { a: [] }].map(
      canonicalText,
    );
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each([
    ["NaN", Number.NaN],
    ["an infinity", Number.POSITIVE_INFINITY],
    ["half a surrogate pair", "a\ud800"],
    ["an invalid date", new Date(Number.NaN)],
    ["undefined", undefined],
    ["undefined in a list", [undefined]],
    ["a hole in a list", new Array(1)],
    ["a map", new Map([["a", 1]])],
    ["a big integer", 1n],
    ["a function", () => 1],
    ["one field twice", { "\u00e9": 1, "e\u0301": 2 }],
  ])("refuses %s", (_, value) => {
    expect(() => canonicalText(value as CanonicalValue)).toThrow(TypeError);
  });
});
