import { expect, it } from "vitest";
import { webAddress } from "./fields";

const address = webAddress("url");

it.each([
  ["HTTPS://Example.org/A", "https://Example.org/A"],
  ["http://example.org", "http://example.org"],
])("takes the address %s", (given, kept) => {
  expect(address.parse(given)).toBe(kept);
});

it.each([
  "https:example.org",
  "ftp://example.org",
  "example.org",
  "https://exa mple.org",
  "https://",
  "https://a@example.org",
])("refuses %j in words", (given) => {
  expect(address.safeParse(given).error?.issues[0]?.message).toMatch(/^url must/);
});
