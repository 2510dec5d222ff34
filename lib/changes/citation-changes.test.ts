import { expect, it } from "vitest";
import { citationChanges } from "./citation-changes";

const cite = (source: string, quote: string | null = null, locator: string | null = null) => ({
  source,
  quote,
  locator,
});
const told = (before: ReturnType<typeof cite>[] | null, after: ReturnType<typeof cite>[] | null) =>
  citationChanges(before && { citations: before }, after && { citations: after }).map(
    ({ source, standing, before: old }) => [source, standing, old?.quote ?? old],
  );

it("tells what a change cites anew, no longer, and otherwise", () => {
  expect(told([cite("a"), cite("b", "old words")], [cite("b", "new words"), cite("c")])).toEqual([
    ["b", "kept", "old words"],
    ["c", "new", null],
    ["a", "gone", null],
  ]);
});

it("takes a source cited twice by its places", () => {
  expect(
    told([cite("a", "x", "p. 1"), cite("a", "y", "p. 2")], [cite("a", "y", "p. 2"), cite("a", "z", "p. 1")]),
  ).toEqual([
    ["a", "kept", null],
    ["a", "kept", "x"],
  ]);
});

it("marks nothing in a record that is new or taken away as a whole, and finds none where none are", () => {
  expect(told(null, [cite("a")])).toEqual([["a", "kept", null]]);
  expect(told([cite("a")], null)).toEqual([["a", "kept", null]]);
  expect(citationChanges({ name: "Xanadu" }, { name: "Xanadu" })).toEqual([]);
});
