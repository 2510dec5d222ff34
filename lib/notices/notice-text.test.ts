import { expect, it } from "vitest";
import { NOTICE_KINDS } from "./model";
import { noticePath, noticeSentence } from "./notice-text";

const detail = { title: "Kites", by: "Ada Example", note: null, release: 4 };

it.each(NOTICE_KINDS)("%s is said in a sentence that names what it is about", (kind) => {
  const sentence = noticeSentence({ kind, detail, reportId: 7 });
  expect(sentence).toMatch(/^\S.*\.$/);
  expect(sentence).toContain("Kites");
});

it("names the program where nobody did it", () => {
  const sentence = noticeSentence({ kind: "published", detail: { ...detail, by: null }, reportId: null });
  expect(sentence).toBe("“Kites” was published by the program, in release 4.");
});

it("leads to the change set or to the report", () => {
  expect(noticePath({ changeSetId: 3, reportId: null })).toMatch(/\/3$/);
  expect(noticePath({ changeSetId: null, reportId: 7 })).toBe("/editing/reports/7");
});
