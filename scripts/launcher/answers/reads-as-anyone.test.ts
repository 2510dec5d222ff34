import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { isAnyones, readsAsAnyone } from "./shared.mjs";

const request = (method: string, url: string, headers: Record<string, string> = {}) =>
  ({ method, url, headers }) as unknown as IncomingMessage;

it("lets what anybody could have sent be read from a replica, and nothing that is signed in or writes", () => {
  expect(readsAsAnyone(request("GET", "/leaders"))).toBe(true);
  expect(readsAsAnyone(request("HEAD", "/leaders", { cookie: "theme=dark" }))).toBe(true);
  expect(readsAsAnyone(request("POST", "/api/v1/agreement"))).toBe(true);
  expect(readsAsAnyone(request("POST", "/mcp"))).toBe(true);
  expect(readsAsAnyone(request("GET", "/present/kites-abcdefgh"))).toBe(true);
  for (const keyed of ["/present/shared/1-1-x", "/follow/abcdefg", "/review/key", "/sign-in?next=/"])
    expect(readsAsAnyone(request("GET", keyed)), keyed).toBe(false);
  expect(readsAsAnyone(request("POST", "/leaders"))).toBe(false);
  expect(readsAsAnyone(request("GET", "/", { cookie: "a=b; __Host-standpoint.session=x" }))).toBe(false);
  expect(readsAsAnyone(request("GET", "/", { authorization: "Bearer x" }))).toBe(false);
});

it("takes nothing that is signed in, keyed or in parts for one that anybody could have asked", () => {
  for (const url of ["/leaders", "/api/v1/stances", "/figures/map.svg", "/data/standpoint-release-1.zip"]) {
    expect(isAnyones(request("GET", url, { cookie: "theme=dark" })), url).toBe(true);
    expect(isAnyones(request("GET", url, { cookie: "a=b; standpoint.session_token=x" })), url).toBe(false);
    expect(isAnyones(request("GET", url, { authorization: "Bearer x" })), url).toBe(false);
    expect(isAnyones(request("GET", url, { range: "bytes=0-1" })), url).toBe(false);
    expect(isAnyones(request("GET", `${url}?${"x".repeat(2048)}`)), url).toBe(false);
  }
});
