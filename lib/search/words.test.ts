import { expect, it } from "vitest";
import { searchWords } from "./words";

it("takes letters and digits of any script, each word once", () => {
  expect(searchWords("  París, PARÍS & “2015”! ")).toEqual(["parís", "2015"]);
  expect(searchWords("习近平 WHO")).toEqual(["习近平", "who"]);
  expect(searchWords("%_\\' -- ;")).toEqual([]);
});

it("lets short and common words count only where there is nothing else", () => {
  expect(searchWords("the exit of the US from Paris")).toEqual(["exit", "paris"]);
  expect(searchWords("Xi")).toEqual(["xi"]);
  expect(searchWords("the")).toEqual(["the"]);
});

it("is bounded", () => {
  expect(searchWords(Array.from({ length: 50 }, (_, i) => `word${i}`).join(" "))).toHaveLength(8);
});
