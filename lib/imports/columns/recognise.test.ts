import { describe, expect, it, test } from "vitest";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { RECORD_FORMS } from "@/lib/record-forms/fields";
import { fieldsFor, isField } from "./fields";
import { columnsOf, recogniseTable } from "./recognise";

const table = (headings: string[], name = "") => recogniseTable({ name, noun: null, headings });
const fields = (headings: string[], name = "") => {
  const { noun, columns } = table(headings, name);
  return [noun, ...columns.map(({ field }) => field)];
};

describe("columns are known by their headings", () => {
  test.each<[string, string[], (string | null)[]]>([
    [
      "the usual English words",
      ["Politician", "Topic", "Type", "Score", "Start date", "Until", "Summary", "Why", "Source URL"],
      ["stance", "leader", "issue", "lane", "holding", "from", "to", "summary", "rationale", "citations"],
    ],
    [
      "Spanish words with and without accents",
      ["Líder", "Tema", "Posicion", "Desde", "Hasta", "Resumen", "Fuentes"],
      ["stance", "leader", "issue", "holding", "from", "to", "summary", "citations"],
    ],
    [
      "sources one after the other",
      ["leader", "issue", "source 1 url", "source 1 title", "Source 2 URL", "source2 publisher"],
      [
        "stance",
        "leader",
        "issue",
        "citations[0].find",
        "citations[0].title",
        "citations[1].find",
        "citations[1].publisher",
      ],
    ],
    [
      "a list as programs flatten it",
      ["leader", "issue", "sources[0].url", "sources[0].title", "sources[1].url"],
      ["stance", "leader", "issue", "citations[0].find", "citations[0].title", "citations[1].find"],
    ],
    [
      "the same heading again",
      ["leader", "issue", "source", "source", "issue"],
      ["stance", "leader", "issue", "citations[0].find", "citations[1].find", null],
    ],
    [
      "coders",
      ["leader", "issue", "position", "coder 1", "Coder 2", "nonsense"],
      ["stance", "leader", "issue", "holding", "codes[0]", "codes[1]", null],
    ],
    [
      "the anchors of a scale",
      ["name", "proposition", "-2", "+2", "anchor 0", "anchors.plus1"],
      ["issue", "name", "proposition", "anchors.minus2", "anchors.plus2", "anchors.zero", "anchors.plus1"],
    ],
    [
      "sources of the register",
      ["URL", "Title", "Publisher", "Date"],
      ["source", "url", "title", "publisher", "date"],
    ],
    ["leaders", ["Name", "Country", "Party", "Born"], ["leader", "name", "country", "party", "born"]],
    [
      "events",
      ["Date", "Title", "Summary", "Leaders", "Link"],
      ["event", "day", "title", "summary", "leaders", "citations"],
    ],
    ["what kind of act it is", ["leader", "issue", "kind"], ["stance", "leader", "issue", "lane"]],
    [
      "offices",
      ["Leader", "Office", "Kind of office", "From", "To"],
      ["term", "leader", "office", "officeKind", "from", "to"],
    ],
    ["nothing known", ["foo", "bar"], [null, null, null]],
  ])("%s", (_what, headings, expected) => {
    expect(fields(headings)).toEqual(expected);
  });

  it("takes the name of a sheet for its noun", () => {
    expect(fields(["Leader", "From", "To", "Note"], "Terms")[0]).toBe("term");
    expect(fields(["Country", "Bloc", "From"], "Sheet1")[0]).toBe("membership");
  });

  it.each(NOUN_NAMES)("knows the headings that a form of a %s has, and its own names for them", (noun) => {
    const headings = fieldsFor(noun, []).filter((field) => !["kind", "changedOn"].includes(field));
    for (const field of headings) expect(isField(noun, field)).toBe(true);
    expect(columnsOf(noun, headings).map(({ field }) => field)).toEqual(headings);
    const known = new Set(headings.map((field) => field.replace(/[.[].*/, "")));
    expect([...known].sort()).toEqual(["slug", ...RECORD_FORMS[noun].fields.map(({ name }) => name)].sort());
  });

  it("takes no field that the noun has not", () => {
    for (const field of ["", "constructor", "citations[0].constructor", "citations[100].find", "leaders[0]"])
      expect(isField("stance", field)).toBe(false);
  });
});
