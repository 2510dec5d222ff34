import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { ALL_NOUNS, NOUN_NAMES } from "@/lib/change-sets/nouns";
import { CONTENTS } from "@/lib/testing/contents";
import { formDataOf } from "@/lib/testing/form-data";
import { checkRecord } from "./check";
import { RECORD_FORMS } from "./fields";
import { readValues } from "./read";
import { toContent } from "./to-content";
import { toValues } from "./to-values";

const TODAY = "2026-02-01";

describe.each(NOUN_NAMES)("the form of a %s", (noun) => {
  it("gives back the content that it was filled with, as its schema takes it", () => {
    fc.assert(
      fc.property(CONTENTS[noun], (content) => {
        const values = readValues(formDataOf({ ...toValues(noun, content), agreesAt: "2" }));
        const checked = checkRecord(noun, values ?? {}, TODAY);
        expect(checked).toMatchObject({ ok: true, content });
        expect(Object.keys(checked.ok ? checked.content : {}).sort()).toEqual(Object.keys(content).sort());
      }),
    );
  });

  it("holds a field for each that the record has, and no other", () => {
    const described = ALL_NOUNS.find(({ name }) => name === noun);
    const known = [
      ...Object.keys(described?.fields ?? {}),
      ...(described?.texts?.fields ?? []),
      ...Object.keys(described?.lists ?? {}),
    ];
    const { content } = toContent(noun, {}, TODAY);
    expect(Object.keys(content).sort()).toEqual(known.sort());
  });

  it("tells every problem of an empty form at one of its own fields", () => {
    const checked = checkRecord(noun, {}, TODAY);
    if (checked.ok) throw new Error("an empty form was taken");
    const own = [...RECORD_FORMS[noun].fields.map(({ name }) => name), "agreesAt"];
    for (const [field, reasons] of Object.entries(checked.problems)) {
      expect(own).toContain(field.replace(/[.[].*/, ""));
      for (const reason of reasons) expect(reason).toMatch(/^[A-Z].*[.!?]$/);
    }
  });

  test("whatever is in it, reading it throws nothing", () => {
    const field = fc.oneof(
      fc.constantFrom(...RECORD_FORMS[noun].fields.map(({ name }) => name)),
      fc.constantFrom(
        "citations[0]",
        "citations[3].find",
        "codes[1]",
        "anchors.zero",
        "leaders[2]",
        "anchors[1]",
      ),
    );
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom("", "2", "-2", "unclear", "https://a.example/x", "/events/x?y#z"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(field, value)), (given) => {
        const form = new FormData();
        for (const [name, said] of given) form.append(name, said);
        const values = readValues(form);
        expect(() => values && checkRecord(noun, values, TODAY)).not.toThrow();
      }),
    );
  });
});
