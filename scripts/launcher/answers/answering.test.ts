import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { TRANSPORT_SECURITY } from "../transport-security.mjs";
import { raw, testDoor } from "./testing";

const door = testDoor();

describe("a page that says it is the same for everyone", () => {
  it("is rendered once and sent again with the same bytes, tag and policy", async () => {
    const site = await door.serve();
    const [first, second] = [await fetch(`${site}/leaders`), await fetch(`${site}/leaders`)];
    expect(door.rendered).toEqual(["/leaders"]);
    expect(await second.text()).toBe(await first.text());
    expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
    expect(second.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=1, must-revalidate");
    expect(second.headers.get("content-security-policy")).toMatch(/script-src 'self' 'sha256-[^']+';/);
    expect(first.headers.get("content-security-policy")).toBe(second.headers.get("content-security-policy"));
  });

  it("is not sent again to whoever has it, and in the form that they take", async () => {
    const site = await door.serve();
    const plain = await fetch(`${site}/`, { headers: { "accept-encoding": "identity" } });
    const text = await plain.text();
    const tag = plain.headers.get("etag") ?? "";
    const again = await fetch(`${site}/`, {
      headers: { "if-none-match": tag, "accept-encoding": "identity" },
    });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    for (const [accepted, encoding, decode] of [
      ["gzip", "gzip", gunzipSync],
      ["gzip, br", "br", brotliDecompressSync],
      ["gzip;q=0, br;q=0", null, (body: Buffer) => body],
    ] as const) {
      const { headers, body } = await raw(`${site}/`, { "accept-encoding": accepted });
      expect(headers["content-encoding"] ?? null).toBe(encoding);
      expect(decode(body).toString()).toBe(text);
    }
    expect(door.rendered).toHaveLength(1);
    const head = await fetch(`${site}/`, { method: "HEAD", headers: { "accept-encoding": "identity" } });
    expect([await head.text(), head.headers.get("etag"), head.headers.get("content-length")]).toEqual([
      "",
      tag,
      String(text.length),
    ]);
  });

  it("tells those who came by https to stay there, and nobody else, whoever had it made", async () => {
    const site = await door.serve();
    const said = async (path: string, isSecure: boolean) => {
      const { headers } = await raw(`${site}${path}`, isSecure ? { "x-secure": "yes" } : {});
      return headers["strict-transport-security"];
    };
    const [, year] = TRANSPORT_SECURITY;
    for (const at of [() => null, () => door.newest]) {
      door.known = at;
      for (const [path, isSecure] of [
        ["/leaders", true],
        ["/map", false],
      ] as const)
        for (const is of [isSecure, !isSecure, isSecure])
          expect(await said(path, is), path).toBe(is ? year : undefined);
    }
    expect(door.rendered).toEqual(["/leaders", "/map"]);
  });

  it("is rendered once for all who ask while it is made", async () => {
    door.wait = () => pause(30);
    const site = await door.serve();
    const texts = await Promise.all(
      Array.from({ length: 20 }, async () => (await fetch(`${site}/map`)).text()),
    );
    expect(door.rendered).toEqual(["/map"]);
    expect(new Set(texts).size).toBe(1);
  });

  it("is rendered for the next who asks where the first went away, before it was begun or while it was made", async () => {
    const site = await door.serve();
    for (const makeSlow of [
      (slow: () => Promise<unknown>) => {
        door.offered = { read: () => slow().then(() => door.newest), now: () => door.known() };
      },
      (slow: () => Promise<unknown>) => {
        door.wait = slow;
      },
    ]) {
      let [begin, goOn] = [() => {}, () => {}];
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const gone = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      makeSlow(() => {
        begin();
        return gone;
      });
      const leaving = request(`${site}/compare`).on("error", () => undefined);
      leaving.end();
      await begun;
      leaving.destroy();
      await pause(50);
      goOn();
      expect((await fetch(`${site}/compare`, { signal: AbortSignal.timeout(2_000) })).status).toBe(200);
      door.newest = { release: (door.newest?.release ?? 0) + 1, withholding: 0 };
    }
  });

  it("is rendered anew after a release, after a withholding and on another day", async () => {
    const site = await door.serve();
    const text = async () => (await fetch(`${site}/`)).text();
    const [before, same] = [await text(), await text()];
    expect(same).toBe(before);
    door.newest = { release: 2, withholding: 0 };
    const released = await text();
    door.newest = { release: 2, withholding: 7 };
    const withheld = await text();
    expect(new Set([before, released, withheld]).size).toBe(3);
    // One that was read yesterday is not found today.
    door.saysOf = () => ({ release: 2, withholding: 7, day: "2020-01-01" });
    await fetch(`${site}/old`);
    await fetch(`${site}/old`);
    expect(door.rendered.filter((url) => url === "/old")).toHaveLength(2);
  });

  it("is kept under what it was read at, not under what was newest when it was asked for", async () => {
    const site = await door.serve();
    door.wait = async () => {
      door.newest = { release: 2, withholding: 0 };
    };
    await fetch(`${site}/`);
    door.wait = async () => undefined;
    await fetch(`${site}/`);
    expect(door.rendered).toHaveLength(1);
    door.newest = { release: 1, withholding: 0 };
    await fetch(`${site}/`);
    expect(door.rendered).toHaveLength(2);
  });
});

describe("where the newest numbers are known without asking", () => {
  it("sends what is kept at once, and nothing that is not of now", async () => {
    const site = await door.serve();
    await raw(`${site}/`, {});
    door.known = () => door.newest;
    const atOnce = await raw(`${site}/`, {});
    expect([atOnce.headers["x-at-once"], atOnce.status]).toEqual(["yes", 200]);
    expect((await raw(`${site}/`, { "if-none-match": atOnce.headers.etag ?? "" })).status).toBe(304);
    expect(door.rendered).toHaveLength(1);
    door.newest = { release: 1, withholding: 1 };
    const withheld = await raw(`${site}/`, {});
    expect([withheld.headers["x-at-once"], door.rendered.length]).toEqual([undefined, 2]);
  });

  it.each([
    ["somebody signed in", { cookie: "standpoint.session_token=abc" }],
    ["a program with a key", { authorization: "Bearer abc" }],
    ["Next's own script", { rsc: "1" }],
    ["a part of a page", { range: "bytes=0-10" }],
  ])("gives %s nothing of it", async (_, headers) => {
    const site = await door.serve();
    await raw(`${site}/`, {});
    door.known = () => door.newest;
    const theirs = await raw(`${site}/`, headers);
    expect([theirs.headers["x-at-once"], door.rendered.length]).toEqual([undefined, 2]);
  });
});

it("renders for everybody where the newest numbers cannot be had", async () => {
  const site = await door.serve();
  door.offered = { read: () => Promise.reject(new Error("no database")) };
  await fetch(`${site}/`);
  await fetch(`${site}/`);
  expect(door.rendered).toHaveLength(2);
});
