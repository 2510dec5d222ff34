import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { mayBeShared } from "./shared.mjs";

const asks = (url: string, method = "GET", headers = {}) =>
  mayBeShared({ method, url, headers } as IncomingMessage);

it.each([
  ["/", true],
  ["/api", true],
  ["/api/v1/stances", true],
  ["/api/v1/stances.csv?leaders=x", true],
  ["/figures/map.svg", true],
  ["/share/overview", true],
  ["/embed/map", true],
  ["/data/standpoint-release-1.zip", true],
  ["/changes/feed.atom", true],
  ["/sitemaps/pages.xml", true],
  ["/briefings", true],
  ["/present/kites-abcdefgh", true],
  ["/followers", true],
  ["/account/briefings", false],
  ["/present/shared/1-1-x", false],
  ["/follow/abcdefg", false],
  ["/follow/abcdefg/position", false],
  ["/api/auth/session", false],
  ["/api/v2/stances", false],
  ["/editing?next=/api/v1/stances", false],
  ["/review/key", false],
  ["/admin/audit/export", false],
  ["/mcp", false],
])("what is given at %s may be for everyone: %s", (url, isShared) => {
  expect(asks(url)).toBe(isShared);
});

it("is none that changes something, nor a part of a page for Next's own script", () => {
  expect(asks("/api/v1/agreement", "POST")).toBe(false);
  expect(asks("/leaders", "HEAD")).toBe(true);
  expect(asks("/leaders", "GET", { rsc: "1" })).toBe(false);
  expect(asks("/leaders?_rsc=abc")).toBe(false);
});
