import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { asksForPage } from "./shared.mjs";

const asks = (url: string) => asksForPage({ method: "GET", url, headers: {} } as IncomingMessage);

it.each([
  ["/", true],
  ["/briefings", true],
  ["/present/kites-abcdefgh", true],
  ["/followers", true],
  ["/account/briefings", false],
  ["/present/shared/1-1-x", false],
  ["/follow/abcdefg", false],
  ["/follow/abcdefg/position", false],
])("%s is a public page: %s", (url, isPage) => {
  expect(asks(url)).toBe(isPage);
});
