import { expect, it } from "vitest";
import { ACCOUNT_KINDS, isOfAccount, NOTICE_KINDS, type NoticeDetail } from "./model";
import { noticePath, noticeSentence } from "./notice-text";

const detail: NoticeDetail = { title: "Kites", by: "Ada Example", note: null, release: 4 };

it.each(NOTICE_KINDS)("%s is said in a sentence that names what it is about", (kind) => {
  const sentence = noticeSentence({ kind, detail, reportId: 7 });
  expect(sentence).toMatch(/^\S.*\.$/);
  if (isOfAccount(kind)) expect(sentence).toMatch(/\byour?\b/i);
  else expect(sentence).toContain("Kites");
});

it("names the program where nobody did it", () => {
  const sentence = noticeSentence({ kind: "published", detail: { ...detail, by: null }, reportId: null });
  expect(sentence).toBe("“Kites” was published by the program, in release 4.");
});

it("tells of approval and publication in one sentence, and names one person once", () => {
  const said = (approvedBy: string) =>
    noticeSentence({ kind: "published", detail: { ...detail, approvedBy }, reportId: null });
  expect(said("Bo Sample")).toBe(
    "“Kites” was approved by Bo Sample and published by Ada Example, in release 4.",
  );
  expect(said("Ada Example")).toBe("“Kites” was approved and published by Ada Example, in release 4.");
});

it("says when what is scheduled is published", () => {
  const due = "2026-03-01T09:00:00.000Z";
  expect(noticeSentence({ kind: "scheduled", detail: { ...detail, due }, reportId: null })).toMatch(
    /scheduled by Ada Example, to be published on .*1 Mar(ch)? 2026/,
  );
});

it("leads to the change set, to the report, to the briefing or to one's account", () => {
  for (const own of ACCOUNT_KINDS)
    expect(noticePath({ kind: own, changeSetId: null, reportId: null, detail })).toBe("/account");
  const kind = "stale";
  expect(noticePath({ kind, changeSetId: 3, reportId: null, detail })).toMatch(/\/3$/);
  expect(noticePath({ kind, changeSetId: null, reportId: 7, detail })).toBe("/editing/reports/7");
  const briefing = "kites-abcdefgh";
  expect(noticePath({ kind, changeSetId: null, reportId: null, detail: { briefing } })).toMatch(
    /kites-abcdefgh$/,
  );
});
