import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { raw, testDoor } from "./testing";

const door = testDoor();

describe("what is of one reader", () => {
  it.each([
    ["somebody signed in", { cookie: "theme=x; standpoint.session_token=abc" }],
    ["somebody signed in over https", { cookie: "__Host-standpoint.session_token=abc" }],
    ["a program with a key", { authorization: "Bearer abc" }],
    ["Next's own script", { rsc: "1" }],
    ["a part of a page", { range: "bytes=0-10" }],
  ])("for %s is neither kept nor taken from what is", async (_who, headers) => {
    const site = await door.serve();
    const mine = await (await raw(`${site}/`, headers)).body.toString();
    const anyones = await (await fetch(`${site}/`)).text();
    expect(door.rendered).toHaveLength(2);
    expect(anyones).toContain("2 for anyone");
    expect(mine).toContain("1 for ");
    const again = await (await raw(`${site}/`, headers)).body.toString();
    expect(again).toContain("3 for ");
  });

  it.each(["/editing", "/sign-in?next=/", "/admin/people", "/review/abc", "/api/auth/session", "/mcp"])(
    "%s is not kept, even if it said so",
    async (path) => {
      const site = await door.serve();
      await fetch(site + path);
      await fetch(site + path);
      expect(door.rendered).toHaveLength(2);
    },
  );

  it("is a page that does not say so, an error, and what is sent with POST", async () => {
    const site = await door.serve();
    door.saysOf = (url) => (url.startsWith("/own") ? undefined : door.nowSaid());
    for (const [path, method] of [
      ["/own", "GET"],
      ["/own.csv", "GET"],
      ["/missing", "GET"],
      ["/text", "POST"],
      ["/", "POST"],
    ] as const) {
      door.rendered = [];
      const first = await fetch(site + path, { method });
      await fetch(site + path, { method });
      expect([path, door.rendered.length]).toEqual([path, 2]);
      if (method === "GET") expect(first.headers.get("cache-control")).toBe("private, no-store");
    }
  });

  it("is packed for them as well", async () => {
    const site = await door.serve();
    door.saysOf = () => undefined;
    const { headers, body } = await raw(`${site}/own`, { "accept-encoding": "gzip" });
    expect(headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(body).toString()).toContain("1 for anyone");
    expect(body.length).toBe(Number(headers["content-length"]));
    const plain = await raw(`${site}/own`, { "accept-encoding": "identity" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body.toString()).toContain("2 for anyone");
  });

  it("names its own scripts in its policy all the same", async () => {
    const site = await door.serve();
    const answer = await fetch(`${site}/missing`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-security-policy")).toMatch(/sha256-/);
  });
});
