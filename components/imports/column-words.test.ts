import { describe, expect, it } from "vitest";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { fieldsFor } from "@/lib/imports/columns/fields";
import { fieldGroups, fieldWords } from "./column-words";

describe("what a column can give", () => {
  it.each(NOUN_NAMES)("has every field of a %s once, each by a name of its own", (noun) => {
    const offered = fieldGroups(noun, []).flatMap(({ fields }) => fields);
    expect(offered.map(({ value }) => value).sort()).toEqual(fieldsFor(noun, []).sort());
    expect(new Set(offered.map(({ label }) => label)).size).toBe(offered.length);
  });

  it("says of what it is, and which of several", () => {
    expect(fieldWords("stance", "holding")).toBe("Position");
    expect(fieldWords("stance", "citations")).toBe("Sources: addresses, several in one cell");
    expect(fieldWords("stance", "citations[1].title")).toBe("Source 2: title");
    expect(fieldWords("stance", "codes[0]")).toBe("Independent codes, number 1");
    expect(fieldWords("event", "leaders")).toBe("Leaders it concerns, several in one cell");
    expect(fieldWords("issue", "anchors.minus2")).toBe("What −2 means");
    expect(fieldWords("membership", "from")).toBe("Member from");
  });

  it("stands under what it is of", () => {
    const groups = fieldGroups("stance", [{ heading: "url", field: "citations[0].find" }]);
    expect(groups.map(({ label }) => label)).toEqual([
      "The record",
      "Its sources",
      "Independent codes",
      "The change",
    ]);
  });
});
