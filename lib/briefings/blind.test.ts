import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blindMarkup, hideWords } from "./blind";
import { type HiddenTexts, hiddenWords } from "./hidden-words";
import { lettersFor, signOf } from "./signs";
import { someLeader } from "./testing";

const TEXTS: HiddenTexts = {
  leader: "Leader {letter}",
  country: "Country {letter}",
  party: "party",
  office: {
    head: "head",
    ceremonial: "head of state",
    executive: "minister",
    legislature: "legislator",
    party: "officer",
    organisation: "official",
    unsaid: "office",
  },
};
const LEADERS = [
  someLeader(1, "Ada Example", "Example, Ada", {
    party: "Kite Party (KP); elected in 2018 for the Clock League",
    country: { id: 1, slug: "US", name: "United States", region: "" },
    offices: [["Senator for New Xanadu", "legislature"]],
  }),
  someLeader(2, "Bo Lu Sample de Ruiz", "Sample de Ruiz, Bo Lu", {
    party: "Democratic Party",
    country: { id: 2, slug: "AR", name: "Argentina", region: "" },
    offices: [["President of Argentina", "head"]],
  }),
  someLeader(3, "Cy Sample", "Sample, Cy", {
    party: "",
    country: { id: 3, slug: "XA", name: "the United Isles", region: "" },
    offices: [],
  }),
];
const WORDS = hiddenWords(LEADERS, TEXTS);
const HOMES = [1, 2, 3].map((id) => [signOf("leader", id), signOf("country", id)] as const);
const letters = lettersFor(HOMES.flat(), HOMES);
const hide = (text: string) => letters(hideWords(WORDS)(text));

describe("what hides who is spoken of", () => {
  it.each([
    ["Ada Example and Bo Lu Sample de Ruiz agree", "Leader A and Leader B agree"],
    [
      "Example’s view, Samples of it, an Examplelike one",
      "Leader A’s view, Samples of it, an Examplelike one",
    ],
    ["Ruiz alone, and Sample de Ruiz", "Leader B alone, and Leader B"],
    ["Of the Kite Party, KP, the Clock League, Kites", "Of the party, party, the party, party"],
    ["Democrats in Argentina’s Senate", "party in Country B’s Senate"],
    [
      "The United States, the US, U.S. trade, USA, us",
      "Country A, Country A, Country A trade, Country A, us",
    ],
    ["US–Argentina, Americans in Latin America", "Country A–Country B, Country A in Latin America"],
    ["an Argentine, two Argentines, 🇦🇷", "an Country B, two Country B, Country B"],
    ["In United Isles and the United Isles", "In Country C and Country C"],
    ["the Senator for New Xanadu, President of Argentina", "the legislator, head"],
    ["Found for “example lanterns”; an example", "Found for “Leader A lanterns”; an example"],
    ["Nobody is named", "Nobody is named"],
  ])("%s", (text, hidden) => {
    expect(hide(text)).toBe(hidden);
    expect(hide(hidden)).toBe(hidden);
  });

  it("gives what several bear to all of them, and what is one's name to that one", () => {
    const [, , cy] = LEADERS;
    expect(hide("Sample")).toBe("Leader C");
    const both = hideWords(hiddenWords([LEADERS[1], { ...cy, sortName: "Cy Sample" }] as never, TEXTS));
    expect(letters(both("Sample"))).toBe("Leader B / Leader C");
  });

  it("leaves no word of its list in any text, and done twice is as done once", () => {
    const said = WORDS.filter(([word, instead]) => word !== instead).map(([word]) => word);
    const some = fc.array(fc.oneof(fc.constantFrom(...said), fc.constantFrom("and", "–", ",", "met", "’s")));
    fc.assert(
      fc.property(some, (parts) => {
        const once = hide(parts.join(" "));
        expect(hide(once)).toBe(once);
        for (const word of said)
          expect(` ${once} `.split(/[^\p{L}\p{N}.]+/u).join(" ")).not.toContain(` ${word} `);
      }),
    );
  });

  it("leaves tags as they are, and finds what markup writes in another way", () => {
    const words = hideWords([["Rods & Kites", "a party"]]);
    expect(blindMarkup('<a title="Rods &amp; Kites">of Rods &amp; Kites</a> &amp; all', words)).toBe(
      '<a title="Rods &amp; Kites">of a party</a> &amp; all',
    );
  });

  it("changes nothing where nobody is to be hidden", () => {
    expect(hideWords([])("Ada Example")).toBe("Ada Example");
  });
});
