import { describe, expect, it } from "vitest";
import { sourceIdentity } from "@/lib/sources/identity";
import { formDataOf } from "@/lib/testing/form-data";
import { stance } from "@/lib/testing/world-records";
import { checkRecord, MOST_TEXT } from "./check";
import type { FormValues } from "./model";
import { readValues, storable } from "./read";
import { toValues } from "./to-values";

const TODAY = "2026-02-01";
const KITES = stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2019" });
const values = (more: FormValues = {}): FormValues => ({ ...toValues("stance", KITES.content), ...more });
const check = (more: FormValues) => checkRecord("stance", values(more), TODAY);
const problems = (more: FormValues) => {
  const checked = check(more);
  return checked.ok ? {} : checked.problems;
};

describe("a stance's form", () => {
  it("holds a position or a state in one choice, and asks for one", () => {
    expect(check({ holding: "-2" })).toMatchObject({ content: { position: -2, state: null } });
    expect(check({ holding: "declined" })).toMatchObject({ content: { position: null, state: "declined" } });
    expect(problems({ holding: "" })).toEqual({
      holding: ["A stance without a position needs a state: unclear, declined, not-found, not-applicable."],
    });
    expect(problems({ holding: "3" })).toMatchObject({ holding: [expect.stringContaining("from −2 to 2")] });
    expect(problems({ holding: "not-found" })).toEqual({
      lookedIn: ["Not-found needs the places looked in."],
    });
  });

  it("says at the field what is missing, in words", () => {
    expect(problems({ summary: "  \r\n ", from: "", to: "2018" })).toEqual({
      summary: ["This must not be empty."],
      from: [
        "This must be a date of the calendar written YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known.",
      ],
    });
    expect(Object.keys(problems({ summary: "", citations: [], holding: "declined" })).sort()).toEqual([
      "citations",
      "summary",
    ]);
    expect(problems({ to: "2018" })).toMatchObject({ to: [expect.stringContaining("must be after from")] });
    expect(problems({ citations: [] })).toEqual({
      citations: ["A position, unclear and declined need at least one source."],
    });
    expect(problems({ summary: "a".repeat(MOST_TEXT + 1) })).toMatchObject({
      summary: [expect.stringContaining("too long")],
    });
  });

  it("leaves out empty rows and tells problems at the row that has them", () => {
    const found = problems({
      citations: [
        { quote: " " },
        { source: "example.org-12345678", accessedOn: "yesterday" },
        "",
        { quote: "Said so." },
      ],
      codes: ["1", "", "undecided", "7"],
    });
    expect(Object.keys(found).sort()).toEqual(["citations[1].accessedOn", "citations[3].find", "codes[3]"]);
  });

  it("reads a source by its address as the one record of it, with what a new one would need", () => {
    const find = "HTTPS://Example.ORG/speech/";
    const slug = sourceIdentity("https://example.org/speech")?.slug;
    const checked = check({ citations: [{ find, title: "A speech", quote: "Kites for all" }] });
    if (!checked.ok) throw new Error("refused");
    expect(checked.content.citations).toMatchObject([{ source: slug, quote: "Kites for all" }]);
    expect(checked.cited).toMatchObject([
      {
        row: 0,
        source: { slug, url: find, title: "A speech", publisher: "", date: null, lastChecked: TODAY },
      },
    ]);
    expect(check({ citations: [{ source: "picked.example-12345678", find }] })).toMatchObject({
      cited: [{ source: null, citation: { source: "picked.example-12345678" } }],
    });
    for (const wrong of ["speech of ada", "ftp://example.org/a", "javascript:alert(1)"])
      expect(problems({ citations: [{ find: wrong }] })).toEqual({
        "citations[0].find": ["Pick a source of the register, or write its address, from https:// on."],
      });
  });

  it("takes the address of a record's page for its slug", () => {
    expect(check({ leader: "https://standpoint.example/leaders/bo-sample?asOf=2020#kites" })).toMatchObject({
      content: { leader: "bo-sample" },
    });
  });
});

describe("an issue's form", () => {
  const issue = (more: FormValues) =>
    checkRecord(
      "issue",
      {
        name: "Kites",
        shortName: "Kites",
        proposition: "The state should license kites.",
        agreeing: "Agreeing means licensing kites.",
        anchors: { minus2: "Bans kites.", plus2: "Makes kites a duty." },
        agreesAt: "2",
        order: "−3",
        lastChecked: TODAY,
        ...more,
      },
      TODAY,
    );

  it("needs words for both poles, and the answer that whoever agrees stands at +2", () => {
    expect(issue({})).toMatchObject({ ok: true, content: { order: -3, core: false, retired: null } });
    expect(issue({ anchors: { zero: "Neither." } })).toMatchObject({
      problems: {
        "anchors.minus2": ["Say in words what −2 means on this issue."],
        "anchors.plus2": ["Say in words what +2 means on this issue."],
      },
    });
    expect(issue({ agreesAt: "" })).toMatchObject({
      problems: { agreesAt: [expect.stringContaining("Say where")] },
    });
    expect(issue({ agreesAt: "-2" })).toMatchObject({
      problems: { agreesAt: [expect.stringContaining("turn the proposition round")] },
    });
    expect(issue({ order: "first" })).toMatchObject({
      problems: { order: ["This must be a whole number."] },
    });
  });
});

describe("what was typed", () => {
  it("is kept without what says where the form belongs, and without characters that no text can hold", () => {
    const form = formDataOf({
      id: "1",
      noun: "stance",
      record: "x",
      copy: "0",
      do: "keep",
      summary: "Half\u0000 a \ud800 text",
    });
    form.append("file", new File(["x"], "x.txt"));
    const typed = readValues(form);
    expect(Object.keys(typed ?? {})).toEqual(["summary"]);
    expect(storable({ summary: "Half\u0000 a \ud800 text", list: ["\u0000"] })).toEqual({
      summary: "Half\ufffd a \ufffd text",
      list: ["\ufffd"],
    });
  });

  it("is refused where no page of ours sends such a form", () => {
    const form = new FormData();
    form.set("__intent__", "{");
    expect(readValues(form)).toBeNull();
  });
});
