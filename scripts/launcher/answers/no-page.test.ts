import { brotliDecompressSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { raw, testDoor } from "./testing";

const door = testDoor();

describe("an answer that is no page", () => {
  beforeEach(() => {
    door.headersOf = () => ({
      etag: '"own"',
      "cache-control": "public, max-age=0, must-revalidate",
      "last-modified": "Tue, 20 Jan 2026 10:00:00 GMT",
    });
  });

  it("is kept as it is, under its own tag, and packed once", async () => {
    const site = await door.serve();
    const plain = await raw(`${site}/text`, {});
    const packed = await raw(`${site}/text`, { "accept-encoding": "br" });
    expect(brotliDecompressSync(packed.body)).toEqual(plain.body);
    expect([plain.headers.etag, packed.headers.etag]).toEqual(['"own"', '"own-br"']);
    expect(plain.headers["content-security-policy"]).toBeUndefined();
    expect(packed.headers["cache-control"]).toBe("public, max-age=0, s-maxage=1, must-revalidate");
    expect(packed.headers.vary).toBe("Accept-Encoding");
    expect(door.rendered).toEqual(["/text"]);
  });

  it("is not sent again to whoever has it, by tag or, without one, by its day", async () => {
    const site = await door.serve();
    await raw(`${site}/text`, {});
    const status = async (headers: Record<string, string>) => (await raw(`${site}/text`, headers)).status;
    const later = "Wed, 21 Jan 2026 10:00:00 GMT";
    expect(await status({ "if-none-match": 'W/"own"' })).toBe(304);
    expect(await status({ "if-none-match": "*" })).toBe(304);
    expect(await status({ "if-modified-since": later })).toBe(304);
    expect(await status({ "if-modified-since": "Mon, 19 Jan 2026 10:00:00 GMT" })).toBe(200);
    expect(await status({ "if-none-match": '"old"', "if-modified-since": later })).toBe(200);
    expect(door.rendered).toHaveLength(1);
  });

  it("is kept for an hour by readers where it says so itself", async () => {
    door.headersOf = () => ({ "cache-control": "public, max-age=3600, s-maxage=1" });
    const site = await door.serve();
    await raw(`${site}/text`, {});
    expect((await raw(`${site}/text`, {})).headers["cache-control"]).toBe("public, max-age=3600, s-maxage=1");
  });

  it("is not packed where it is packed already", async () => {
    door.headersOf = () => ({ "content-type": "image/png" });
    const site = await door.serve();
    await raw(`${site}/text`, {});
    const { headers } = await raw(`${site}/text`, { "accept-encoding": "br, gzip" });
    expect([headers["content-encoding"], headers.vary]).toEqual([undefined, undefined]);
    expect(door.rendered).toHaveLength(1);
  });

  it("is kept once in each form it has, whatever is asked for", async () => {
    door.headersOf = () => ({ vary: "Accept" });
    const site = await door.serve();
    const storm = Array.from({ length: 50 }, (_, at) => `text/x-${at};q=0.${at + 10}, */*;q=0.1`);
    for (const accept of ["*/*", "application/json", "text/csv", ...storm])
      await raw(`${site}/api/v1/leaders`, { accept });
    expect(door.rendered).toHaveLength(2);
    const csv = await raw(`${site}/api/v1/leaders`, { accept: "text/csv" });
    expect(csv.body.toString()).toContain("<p>2 for");
    expect(csv.headers.vary).toBe("Accept, Accept-Encoding");
  });

  it.each([
    ["sets a cookie", { "set-cookie": "a=b" }],
    ["differs by who asks", { vary: "Cookie" }],
    ["differs by what its key lacks", { vary: "Accept-Encoding, Accept" }],
    ["differs by anything", { vary: "*" }],
  ])("is of one reader where it %s", async (_, headers) => {
    door.headersOf = () => headers;
    const site = await door.serve();
    for (const path of ["/text", "/text", "/", "/"]) await raw(`${site}${path}`, {});
    expect(door.rendered).toHaveLength(4);
  });

  it("tells what is left of a limit to the one who had it made, and to nobody by a cache", async () => {
    door.headersOf = () => ({
      ratelimit: '"reading";r=5;t=1',
      "ratelimit-policy": '"reading";q=6;w=1',
      "cache-control": "public, max-age=0, must-revalidate",
    });
    const site = await door.serve();
    const [first, second] = [await raw(`${site}/text`, {}), await raw(`${site}/text`, {})];
    expect([first.headers.ratelimit, first.headers["cache-control"]]).toEqual([
      '"reading";r=5;t=1',
      "public, max-age=0, must-revalidate",
    ]);
    expect([second.headers.ratelimit, second.headers["ratelimit-policy"]]).toEqual([undefined, undefined]);
    expect(second.headers["cache-control"]).toContain("s-maxage=1");
    expect(second.body).toEqual(first.body);
  });

  it("is not made for the head of a file, which is sent from what is kept", async () => {
    const site = await door.serve();
    const head = () =>
      fetch(`${site}/text.zip`, { method: "HEAD", headers: { "accept-encoding": "identity" } });
    await head();
    await raw(`${site}/text.zip`, {});
    expect(door.rendered).toHaveLength(2);
    expect((await head()).headers.get("content-length")).toMatch(/^\d{4}$/);
    expect(door.rendered).toHaveLength(2);
  });

  it("that is not kept goes out as it comes, and holds up nobody who asks for the same", async () => {
    door.saysOf = () => undefined;
    const site = await door.serve();
    const opened: (() => void)[] = [];
    door.rest = () => new Promise<void>((resolve) => opened.push(resolve));
    const [one, two] = [raw(`${site}/text`, {}), raw(`${site}/text`, {})];
    // Neither has ended.
    await expect.poll(() => opened.length).toBe(2);
    for (const open of opened) open();
    expect((await one).body).not.toEqual((await two).body);
  });
});
