import { createServer, type IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { isForeign, refuseForeign, settleOrigin, trustedProxies } from "./forwarded.mjs";

const request = (headers: Record<string, string>, peer = "203.0.113.9", method = "POST", url = "/") =>
  ({ method, url, headers, socket: { remoteAddress: peer } }) as unknown as IncomingMessage;

it("believes nobody about where a request came from, unless told whom", () => {
  const stranger = request({ "x-forwarded-for": "198.51.100.1", "x-forwarded-host": "evil.example" });
  settleOrigin(stranger, trustedProxies(undefined));
  expect(stranger.headers).toEqual({ "x-forwarded-for": "203.0.113.9" });
  const behind = request(
    { "x-forwarded-for": "192.0.2.7, 198.51.100.1", "x-forwarded-host": "site.example" },
    "::ffff:10.0.0.2",
  );
  settleOrigin(behind, trustedProxies("10.0.0.0/8"));
  expect(behind.headers).toEqual({ "x-forwarded-for": "198.51.100.1", "x-forwarded-host": "site.example" });
});

it("refuses proxies that are no addresses", () => {
  expect(() => trustedProxies("the balancer")).toThrow(/TRUSTED_PROXIES must be addresses/);
});

it.each([
  [{ host: "site.example", origin: "https://site.example" }, "POST", false],
  [{ host: "site.example" }, "POST", false],
  [{ host: "site.example", origin: "https://other.example" }, "POST", true],
  [{ host: "site.example", origin: "null" }, "POST", true],
  [{ host: "site.example", "sec-fetch-site": "cross-site" }, "DELETE", true],
  [{ host: "site.example", origin: "https://other.example" }, "GET", false],
  [{ host: "inner", "x-forwarded-host": "site.example", origin: "https://site.example" }, "POST", false],
])("a request with %o by %s is foreign: %s", (headers, method, foreign) => {
  expect(isForeign(request(headers as Record<string, string>, "203.0.113.9", method))).toBe(foreign);
});

it("refuses such a request by a page that runs nothing and stands in no frame", async () => {
  const server = createServer((_req, res) => refuseForeign(res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}`, { method: "POST" });
  server.close();
  expect([answer.status, answer.headers.get("content-type")]).toEqual([403, "text/html; charset=utf-8"]);
  expect(answer.headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(answer.headers.get("x-frame-options")).toBe("SAMEORIGIN");
});

it("lets any page send to the interface, which changes nothing, and nowhere else", () => {
  const from = (url: string) =>
    isForeign(request({ host: "site.example", origin: "https://other.example" }, "203.0.113.9", "POST", url));
  const open = ["/api/v1/agreement", "/api/v1/agreement?x=1", "/api/v1/stances.csv", "/api/v1/nothing"];
  const closed = ["/api", "/api/v1", "/sign-in?/api/v1/agreement", "/mcp", "//api/v1/x", "/editing/api/v1/x"];
  expect(open.map(from)).toEqual(open.map(() => false));
  expect(closed.map(from)).toEqual(closed.map(() => true));
});
