import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TRANSPORT_SECURITY } from "../transport-security.mjs";
import { answering, type Moment } from "./answering.mjs";
import type { Capacity } from "./gate.mjs";

const NEWEST = Symbol.for("standpoint.newest");
const registry = globalThis as unknown as Record<symbol, unknown>;
const nowSaid = () => (newest ? { ...newest, day: new Date().toISOString().slice(0, 10) } : undefined);

let newest: { release: number; withholding: number } | null;
let rendered: string[];
/** What a page says of itself, by its address. */
let saysOf: (url: string) => Moment | undefined;
/** Headers beside those of a page, by its address. */
let headersOf: (url: string) => Record<string, string>;
/** The newest numbers where they are known without asking. */
let known: () => typeof newest;
let wait: () => Promise<unknown>;
/** What comes between the first piece of an answer and the last. */
let rest: () => Promise<unknown>;
let end: () => void;

beforeEach(() => {
  newest = { release: 1, withholding: 0 };
  rendered = [];
  saysOf = nowSaid;
  headersOf = () => ({});
  known = () => null;
  wait = async () => undefined;
  rest = async () => undefined;
  end = () => undefined;
  registry[NEWEST] = { read: async () => newest, now: () => known() };
});
afterEach(() => {
  end();
  delete registry[NEWEST];
});

/** A server whose pages say who asked for them and how often anything was rendered. */
async function serve(capacity?: Capacity): Promise<string> {
  let url = "";
  const answers = answering({
    render: async (req: IncomingMessage, res: ServerResponse) => {
      url = req.url ?? "";
      rendered.push(url);
      const own = rendered.length;
      // As Next does where there is nobody left to answer.
      if (res.destroyed) return;
      await wait();
      url = req.url ?? "";
      if (url.startsWith("/missing")) res.statusCode = 404;
      res.setHeader("content-type", url.startsWith("/text") ? "text/plain" : "text/html; charset=utf-8");
      res.setHeader("cache-control", "private, no-store");
      for (const [name, value] of Object.entries(headersOf(url))) res.setHeader(name, value);
      res.write(`<p>${own} for ${req.headers.cookie ?? "anyone"}</p>`);
      await rest();
      res.end(`<script>run(${own})</script>${" ".repeat(2000)}`);
    },
    keptFor: () => saysOf(url),
    clientOf: ({ headers }: IncomingMessage) => String(headers["x-forwarded-for"]),
    ...(capacity ? { capacity } : {}),
  });
  const server = createServer((req, res) => {
    const own = req.headers["x-secure"] ? TRANSPORT_SECURITY : [];
    if (answers.answerAtOnce(req, res, () => ["X-At-Once", "yes", ...own])) return;
    const [name = "", value = ""] = own;
    if (name) res.setHeader(name, value);
    void answers.answer(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  end = () => server.closeAllConnections() ?? server.close();
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

describe("a page that says it is the same for everyone", () => {
  it("is rendered once and sent again with the same bytes, tag and policy", async () => {
    const site = await serve();
    const [first, second] = [await fetch(`${site}/leaders`), await fetch(`${site}/leaders`)];
    expect(rendered).toEqual(["/leaders"]);
    expect(await second.text()).toBe(await first.text());
    expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
    expect(second.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=1, must-revalidate");
    expect(second.headers.get("content-security-policy")).toMatch(/script-src 'self' 'sha256-[^']+';/);
    expect(first.headers.get("content-security-policy")).toBe(second.headers.get("content-security-policy"));
  });

  it("is not sent again to whoever has it, and in the form that they take", async () => {
    const site = await serve();
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
    expect(rendered).toHaveLength(1);
    const head = await fetch(`${site}/`, { method: "HEAD", headers: { "accept-encoding": "identity" } });
    expect([await head.text(), head.headers.get("etag"), head.headers.get("content-length")]).toEqual([
      "",
      tag,
      String(text.length),
    ]);
  });

  it("tells those who came by https to stay there, and nobody else, whoever had it made", async () => {
    const site = await serve();
    const said = async (path: string, isSecure: boolean) => {
      const { headers } = await raw(`${site}${path}`, isSecure ? { "x-secure": "yes" } : {});
      return headers["strict-transport-security"];
    };
    const [, year] = TRANSPORT_SECURITY;
    for (const at of [() => null, () => newest]) {
      known = at;
      for (const [path, isSecure] of [
        ["/leaders", true],
        ["/map", false],
      ] as const)
        for (const is of [isSecure, !isSecure, isSecure])
          expect(await said(path, is), path).toBe(is ? year : undefined);
    }
    expect(rendered).toEqual(["/leaders", "/map"]);
  });

  it("is rendered once for all who ask while it is made", async () => {
    wait = () => pause(30);
    const site = await serve();
    const texts = await Promise.all(
      Array.from({ length: 20 }, async () => (await fetch(`${site}/map`)).text()),
    );
    expect(rendered).toEqual(["/map"]);
    expect(new Set(texts).size).toBe(1);
  });

  it("is rendered for the next who asks where the first went away, before it was begun or while it was made", async () => {
    const site = await serve();
    for (const makeSlow of [
      (slow: () => Promise<unknown>) => {
        registry[NEWEST] = { read: () => slow().then(() => newest), now: () => known() };
      },
      (slow: () => Promise<unknown>) => {
        wait = slow;
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
      newest = { release: (newest?.release ?? 0) + 1, withholding: 0 };
    }
  });

  it("is rendered anew after a release, after a withholding and on another day", async () => {
    const site = await serve();
    const text = async () => (await fetch(`${site}/`)).text();
    const [before, same] = [await text(), await text()];
    expect(same).toBe(before);
    newest = { release: 2, withholding: 0 };
    const released = await text();
    newest = { release: 2, withholding: 7 };
    const withheld = await text();
    expect(new Set([before, released, withheld]).size).toBe(3);
    // One that was read yesterday is not found today.
    saysOf = () => ({ release: 2, withholding: 7, day: "2020-01-01" });
    await fetch(`${site}/old`);
    await fetch(`${site}/old`);
    expect(rendered.filter((url) => url === "/old")).toHaveLength(2);
  });

  it("is kept under what it was read at, not under what was newest when it was asked for", async () => {
    const site = await serve();
    wait = async () => {
      newest = { release: 2, withholding: 0 };
    };
    await fetch(`${site}/`);
    wait = async () => undefined;
    await fetch(`${site}/`);
    expect(rendered).toHaveLength(1);
    newest = { release: 1, withholding: 0 };
    await fetch(`${site}/`);
    expect(rendered).toHaveLength(2);
  });
});

describe("what is of one reader", () => {
  it.each([
    ["somebody signed in", { cookie: "theme=x; standpoint.session_token=abc" }],
    ["somebody signed in over https", { cookie: "__Host-standpoint.session_token=abc" }],
    ["a program with a key", { authorization: "Bearer abc" }],
    ["Next's own script", { rsc: "1" }],
    ["a part of a page", { range: "bytes=0-10" }],
  ])("for %s is neither kept nor taken from what is", async (_who, headers) => {
    const site = await serve();
    const mine = await (await raw(`${site}/`, headers)).body.toString();
    const anyones = await (await fetch(`${site}/`)).text();
    expect(rendered).toHaveLength(2);
    expect(anyones).toContain("2 for anyone");
    expect(mine).toContain("1 for ");
    const again = await (await raw(`${site}/`, headers)).body.toString();
    expect(again).toContain("3 for ");
  });

  it.each(["/editing", "/sign-in?next=/", "/admin/people", "/review/abc", "/api/auth/session", "/mcp"])(
    "%s is not kept, even if it said so",
    async (path) => {
      const site = await serve();
      await fetch(site + path);
      await fetch(site + path);
      expect(rendered).toHaveLength(2);
    },
  );

  it("is a page that does not say so, an error, and what is sent with POST", async () => {
    const site = await serve();
    saysOf = (url) => (url.startsWith("/own") ? undefined : nowSaid());
    for (const [path, method] of [
      ["/own", "GET"],
      ["/own.csv", "GET"],
      ["/missing", "GET"],
      ["/text", "POST"],
      ["/", "POST"],
    ] as const) {
      rendered = [];
      const first = await fetch(site + path, { method });
      await fetch(site + path, { method });
      expect([path, rendered.length]).toEqual([path, 2]);
      if (method === "GET") expect(first.headers.get("cache-control")).toBe("private, no-store");
    }
  });

  it("is packed for them as well", async () => {
    const site = await serve();
    saysOf = () => undefined;
    const { headers, body } = await raw(`${site}/own`, { "accept-encoding": "gzip" });
    expect(headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(body).toString()).toContain("1 for anyone");
    expect(body.length).toBe(Number(headers["content-length"]));
    const plain = await raw(`${site}/own`, { "accept-encoding": "identity" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body.toString()).toContain("2 for anyone");
  });

  it("names its own scripts in its policy all the same", async () => {
    const site = await serve();
    const answer = await fetch(`${site}/missing`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-security-policy")).toMatch(/sha256-/);
  });
});

describe("an answer that is no page", () => {
  beforeEach(() => {
    headersOf = () => ({
      etag: '"own"',
      "cache-control": "public, max-age=0, must-revalidate",
      "last-modified": "Tue, 20 Jan 2026 10:00:00 GMT",
    });
  });

  it("is kept as it is, under its own tag, and packed once", async () => {
    const site = await serve();
    const plain = await raw(`${site}/text`, {});
    const packed = await raw(`${site}/text`, { "accept-encoding": "br" });
    expect(brotliDecompressSync(packed.body)).toEqual(plain.body);
    expect([plain.headers.etag, packed.headers.etag]).toEqual(['"own"', '"own-br"']);
    expect(plain.headers["content-security-policy"]).toBeUndefined();
    expect(packed.headers["cache-control"]).toBe("public, max-age=0, s-maxage=1, must-revalidate");
    expect(packed.headers.vary).toBe("Accept-Encoding");
    expect(rendered).toEqual(["/text"]);
  });

  it("is not sent again to whoever has it, by tag or, without one, by its day", async () => {
    const site = await serve();
    await raw(`${site}/text`, {});
    const status = async (headers: Record<string, string>) => (await raw(`${site}/text`, headers)).status;
    const later = "Wed, 21 Jan 2026 10:00:00 GMT";
    expect(await status({ "if-none-match": 'W/"own"' })).toBe(304);
    expect(await status({ "if-none-match": "*" })).toBe(304);
    expect(await status({ "if-modified-since": later })).toBe(304);
    expect(await status({ "if-modified-since": "Mon, 19 Jan 2026 10:00:00 GMT" })).toBe(200);
    expect(await status({ "if-none-match": '"old"', "if-modified-since": later })).toBe(200);
    expect(rendered).toHaveLength(1);
  });

  it("is kept for an hour by readers where it says so itself", async () => {
    headersOf = () => ({ "cache-control": "public, max-age=3600, s-maxage=1" });
    const site = await serve();
    await raw(`${site}/text`, {});
    expect((await raw(`${site}/text`, {})).headers["cache-control"]).toBe("public, max-age=3600, s-maxage=1");
  });

  it("is not packed where it is packed already", async () => {
    headersOf = () => ({ "content-type": "image/png" });
    const site = await serve();
    await raw(`${site}/text`, {});
    const { headers } = await raw(`${site}/text`, { "accept-encoding": "br, gzip" });
    expect([headers["content-encoding"], headers.vary]).toEqual([undefined, undefined]);
    expect(rendered).toHaveLength(1);
  });

  it("is kept once in each form it has, whatever is asked for", async () => {
    headersOf = () => ({ vary: "Accept" });
    const site = await serve();
    const storm = Array.from({ length: 50 }, (_, at) => `text/x-${at};q=0.${at + 10}, */*;q=0.1`);
    for (const accept of ["*/*", "application/json", "text/csv", ...storm])
      await raw(`${site}/api/v1/leaders`, { accept });
    expect(rendered).toHaveLength(2);
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
    headersOf = () => headers;
    const site = await serve();
    for (const path of ["/text", "/text", "/", "/"]) await raw(`${site}${path}`, {});
    expect(rendered).toHaveLength(4);
  });

  it("tells what is left of a limit to the one who had it made, and to nobody by a cache", async () => {
    headersOf = () => ({
      ratelimit: '"reading";r=5;t=1',
      "ratelimit-policy": '"reading";q=6;w=1',
      "cache-control": "public, max-age=0, must-revalidate",
    });
    const site = await serve();
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
    const site = await serve();
    const head = () =>
      fetch(`${site}/text.zip`, { method: "HEAD", headers: { "accept-encoding": "identity" } });
    await head();
    await raw(`${site}/text.zip`, {});
    expect(rendered).toHaveLength(2);
    expect((await head()).headers.get("content-length")).toMatch(/^\d{4}$/);
    expect(rendered).toHaveLength(2);
  });

  it("that is not kept goes out as it comes, and holds up nobody who asks for the same", async () => {
    saysOf = () => undefined;
    const site = await serve();
    const opened: (() => void)[] = [];
    rest = () => new Promise<void>((resolve) => opened.push(resolve));
    const [one, two] = [raw(`${site}/text`, {}), raw(`${site}/text`, {})];
    // Neither has ended.
    await expect.poll(() => opened.length).toBe(2);
    for (const open of opened) open();
    expect((await one).body).not.toEqual((await two).body);
  });
});

describe("where the newest numbers are known without asking", () => {
  it("sends what is kept at once, and nothing that is not of now", async () => {
    const site = await serve();
    await raw(`${site}/`, {});
    known = () => newest;
    const atOnce = await raw(`${site}/`, {});
    expect([atOnce.headers["x-at-once"], atOnce.status]).toEqual(["yes", 200]);
    expect((await raw(`${site}/`, { "if-none-match": atOnce.headers.etag ?? "" })).status).toBe(304);
    expect(rendered).toHaveLength(1);
    newest = { release: 1, withholding: 1 };
    const withheld = await raw(`${site}/`, {});
    expect([withheld.headers["x-at-once"], rendered.length]).toEqual([undefined, 2]);
  });

  it.each([
    ["somebody signed in", { cookie: "standpoint.session_token=abc" }],
    ["a program with a key", { authorization: "Bearer abc" }],
    ["Next's own script", { rsc: "1" }],
    ["a part of a page", { range: "bytes=0-10" }],
  ])("gives %s nothing of it", async (_, headers) => {
    const site = await serve();
    await raw(`${site}/`, {});
    known = () => newest;
    const theirs = await raw(`${site}/`, headers);
    expect([theirs.headers["x-at-once"], rendered.length]).toEqual([undefined, 2]);
  });
});

it("renders for everybody where the newest numbers cannot be had", async () => {
  const site = await serve();
  registry[NEWEST] = { read: () => Promise.reject(new Error("no database")) };
  await fetch(`${site}/`);
  await fetch(`${site}/`);
  expect(rendered).toHaveLength(2);
});

it("says at once that there is no room, when too many wait, and answers again afterwards", async () => {
  const opened: (() => void)[] = [];
  wait = () => new Promise<void>((resolve) => opened.push(resolve));
  const site = await serve({ atOnce: 1, waiting: 2, ofOne: 2, patience: 10_000 });
  const inside = fetch(`${site}/inside`);
  await expect.poll(() => opened.length).toBe(1);
  const crowd = Array.from({ length: 6 }, async (_, at) => await fetch(`${site}/crowd-${at}`));
  // Two wait for their turn; the others are told while nothing moves.
  const told = await Promise.all(crowd.map(async (one) => Promise.race([one, pause(500)])));
  const refused = told.filter((answer) => answer !== undefined);
  expect(refused.map((answer) => (answer as Response).status)).toEqual([503, 503, 503, 503]);
  expect((refused[0] as Response).headers.get("retry-after")).toBe("2");
  wait = async () => undefined;
  for (const open of opened) open();
  const statuses = (await Promise.all([inside, ...crowd])).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(3);
  expect((await fetch(`${site}/after`)).status).toBe(200);
});

/** Asks without a client that decodes or adds headers of its own. */
function raw(url: string, headers: Record<string, string>) {
  return new Promise<{
    status: number | undefined;
    headers: IncomingMessage["headers"];
    body: Buffer;
  }>((resolve, reject) => {
    request(url, { headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on("data", (chunk) => chunks.push(chunk));
      res.on("end", () =>
        resolve({ status: res.statusCode, headers: res.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

it("keeps no reader waiting behind forms that come slowly, and refuses more of those at once", async () => {
  const opened: (() => void)[] = [];
  const site = await serve({ atOnce: 1, waiting: 1, ofOne: 1, patience: 10_000 });
  wait = () => new Promise<void>((resolve) => opened.push(resolve));
  // As long as any of it is missing, the application waits for it.
  const sent = [1, 2].map(() => fetch(`${site}/form`, { method: "POST", body: "a" }));
  await expect.poll(() => opened.length).toBe(1);
  wait = async () => undefined;
  expect((await fetch(`${site}/leaders`)).status).toBe(200);
  const refused = await Promise.race([fetch(`${site}/form`, { method: "POST", body: "a" }), pause(2_000)]);
  expect((refused as Response).status).toBe(503);
  for (const open of opened) open();
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200]);
});
