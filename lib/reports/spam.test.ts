import { expect, it } from "vitest";
import { linksIn } from "./spam";

it.each([
  ["The decree is of 2019, not of 2018.", 0],
  ["See https://www.example.org/a and www.example.org/b.", 2],
  ["HTTP://EXAMPLE.ORG http://example.org", 2],
  ["Awwww.", 0],
])("%j holds %i addresses", (text, count) => expect(linksIn(text)).toBe(count));
