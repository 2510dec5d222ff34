import { describe, expect, it } from "vitest";
import { recordOfAddress, withholdSchema } from "./schema";

describe("the record that an address is about", () => {
  it("is named by the address of its page, with whatever follows it", () => {
    expect(recordOfAddress("/stances/ada-example-kites-does-2019")).toEqual({
      noun: "stance",
      slug: "ada-example-kites-does-2019",
    });
    expect(recordOfAddress("https://example.org/leaders/ada-example?release=3#kites")).toEqual({
      noun: "leader",
      slug: "ada-example",
    });
    expect(recordOfAddress("/sources/example.org-1a2b3c4d?asOf=2020-01-01")).toMatchObject({
      noun: "source",
    });
    expect(recordOfAddress("/changes/7")).toEqual({ noun: "release", slug: "7" });
  });

  it("is none for what is no page of a record", () => {
    for (const address of [
      "",
      "/",
      "/compare",
      "/leaders",
      "/leaders/a/b",
      "/toString/x",
      "/stances/%00",
      "ada",
    ])
      expect(recordOfAddress(address), address).toBeNull();
  });
});

describe("the form that withholds", () => {
  const given = { noun: "stance", slug: "ada-example-kites-does-2019", reason: "It was false." };

  it("asks for a record and a reason, and takes releases whose sentence repeats it", () => {
    expect(withholdSchema.parse(given)).toEqual({ ...given, sentences: [] });
    expect(withholdSchema.parse({ ...given, sentences: ["7", "9"] }).sentences).toEqual([7, 9]);
  });

  it("refuses what is none of it", () => {
    for (const wrong of [
      { noun: "person" },
      { slug: "a b" },
      { slug: "x".repeat(401) },
      { reason: " " },
      { reason: "a\u0000b" },
      { reason: "x".repeat(501) },
      { sentences: ["0"] },
      { sentences: ["x"] },
    ])
      expect(withholdSchema.safeParse({ ...given, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  });
});
