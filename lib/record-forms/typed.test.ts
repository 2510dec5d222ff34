import fc from "fast-check";
import { expect, it } from "vitest";
import type { FormValues } from "./model";
import { fingerprint, typedOf } from "./typed";

it("is one for forms that hold the same, however they say that a field is empty", () => {
  const some: FormValues = { b: "two\r\nlines", a: { y: "1", x: "" }, rows: [{ q: "" }, "c"], gone: "" };
  const same: FormValues = { rows: ["", "c"], a: { y: "1" }, b: "two\nlines", list: [], other: undefined };
  expect(fingerprint(some)).toBe(fingerprint(same));
  expect(fingerprint({})).toBe(fingerprint({ a: "", b: [], c: { d: "" } }));
});

it("is another for any other text", () => {
  const values = fc.dictionary(fc.constantFrom("a", "b"), fc.oneof(fc.string(), fc.array(fc.string())));
  fc.assert(
    fc.property(values, fc.string({ minLength: 1 }), (held, more) => {
      expect(fingerprint({ ...held, c: `${more}x` })).not.toBe(fingerprint(held));
    }),
  );
});

it("leaves out what says where a form belongs", () => {
  expect(
    typedOf({
      "$ACTION_1:0": "{}",
      id: "1",
      noun: "stance",
      writer: "w",
      summary: "Said.",
      kind: "corrected",
    }),
  ).toEqual({
    summary: "Said.",
    kind: "corrected",
  });
});
