import { describe, expect, it } from "vitest";
import { ADJECTIVES } from "./adjectives";
import { countryWords, namesCountry } from "./country-words";

describe("the words for a country", () => {
  it.each([
    ["US", "United States", ["the United States", "US", "U.S.", "USA", "American", "Americans", "🇺🇸"]],
    ["AR", "Argentina", ["Argentina", "Argentine", "Argentines", "🇦🇷"]],
    ["GB", "the United Kingdom", ["United Kingdom", "UK", "British", "Britain"]],
    ["MM", "Myanmar", ["Myanmar", "Burma", "Burmese"]],
    ["BA", "Bosnia and Herzegovina", ["Bosnia", "Bosnian", "Bosnia & Herzegovina"]],
  ])("%s: %s", (slug, name, words) => {
    expect(countryWords(slug, name)).toEqual(expect.arrayContaining(words));
  });

  it("are the name alone where the country is invented", () => {
    expect(countryWords("XA", "Xanadu")).toEqual(["the Xanadu", "The Xanadu", "Xanadu", "🇽🇦"]);
    expect(countryWords("", "")).toEqual([]);
  });

  it("are known for every code that has adjectives", () => {
    const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
    expect(Object.keys(ADJECTIVES).filter((code) => !names.of(code))).toEqual([]);
    expect(Object.keys(ADJECTIVES)).toEqual(Object.keys(ADJECTIVES).toSorted());
  });
});

describe("a text names a country", () => {
  it.each([
    ["US support for Argentina", true],
    ["US–Argentina", true],
    ["Falkland Islands / Islas Malvinas", true],
    ["War in Ukraine", true],
    ["Chinese trade", true],
    ["Trade", false],
    ["Trade in Latin America", false],
    ["World Health Organization", false],
    ["United Nations", false],
    ["Paris Agreement", false],
    ["Talk to us", false],
  ])("%s: %s", (text, is) => {
    expect(namesCountry(text)).toBe(is);
  });
});
