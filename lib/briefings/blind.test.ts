import { describe, expect, it } from "vitest";
import { blindMarkup, blindText } from "./blind";

const LEADERS = [
  {
    slug: "ada-example",
    name: "Ada Example",
    family: "Example",
    party: "Kite Party",
    country: "the United Islands",
  },
  { slug: "bo-sample", name: "Bo Sample", family: "Sample", party: "Clock Party", country: "Xanadu" },
];
const WORDS = { leader: "Leader {letter}", party: "a party", country: "Country {letter}" };
const blind = blindText(LEADERS, WORDS);

describe("what hides who is spoken of", () => {
  it.each([
    ["Ada Example and Bo Sample agree", "Leader A and Leader B agree"],
    [
      "Example’s view, Samples of it, an Examplelike one",
      "Leader A’s view, Samples of it, an Examplelike one",
    ],
    ["Of Kite Party, the United Islands", "Of a party, Country A"],
    ["In Xanadu and United Islands", "In Country B and Country A"],
    ["Found for “example kites”; an example", "Found for “Leader A kites”; an example"],
    ["Nobody is named", "Nobody is named"],
  ])("%s", (text, hidden) => {
    expect(blind(text)).toBe(hidden);
    expect(blind(hidden)).toBe(hidden);
    for (const { name, country } of LEADERS)
      expect(blind(text)).not.toMatch(new RegExp(`${name}|${country}`));
  });

  it("leaves tags as they are", () => {
    expect(blindMarkup('<text data-row="Sample">Sample</text>Bo Sample', blind)).toBe(
      '<text data-row="Sample">Leader B</text>Leader B',
    );
  });

  it("changes nothing where nobody is to be hidden", () => {
    expect(blindText([], WORDS)("Ada Example")).toBe("Ada Example");
  });

  it("has a letter for everyone", () => {
    const many = Array.from({ length: 28 }, (_, at) => ({
      slug: `s${at}`,
      name: `N${at}`,
      family: `F${at}`,
      party: "",
      country: "",
    }));
    expect(blindText(many, WORDS)("N27")).toBe("Leader AB");
  });
});
