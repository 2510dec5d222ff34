import { expect, it } from "vitest";
import { matchesEtag, strongEtag } from "./etag";

it("differs with any part, and by where a part ends", () => {
  const tags = [["a", "b"], ["ab"], ["a", "b", ""], ["b", "a"], ["a", 1]].map((parts) => strongEtag(parts));
  expect(new Set(tags).size).toBe(tags.length);
  expect(strongEtag(["a", 1])).toBe(strongEtag(["a", 1]));
  expect(strongEtag(["a"])).toMatch(/^"[\w-]{32}"$/);
});

it("matches one of several, a weak spelling and the star, and nothing else", () => {
  expect(matchesEtag('"x", W/"y"', '"y"')).toBe(true);
  expect(matchesEtag('"y"', '"y"')).toBe(true);
  expect(matchesEtag("*", '"y"')).toBe(true);
  expect(matchesEtag('"y-br"', '"y"'), "the same, packed").toBe(true);
  expect(matchesEtag('"y-gzip"', '"y"')).toBe(true);
  expect(matchesEtag('"y-br"', '"y-br"')).toBe(true);
  expect(matchesEtag('"y"', '"y-br"')).toBe(false);
  expect(matchesEtag('"yy"', '"y"')).toBe(false);
  expect(matchesEtag("", '"y"')).toBe(false);
  expect(matchesEtag(null, '"y"')).toBe(false);
});
