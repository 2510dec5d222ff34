import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guardedAgent } from "@/lib/http/guarded-agent";
import { isPublicAddress } from "@/lib/http/public-address";
import { lookAt } from "./look";
import { textHash } from "./text";
import { turns } from "./turns";

const PUBLIC = "127.0.0.1";
const lookup: LookupFunction = (host, _options, callback) => {
  const unknown = Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
  if (host === "unknown.example") return callback(unknown, "", 0);
  const address = host === "inner.example" ? "127.0.0.2" : PUBLIC;
  callback(null, [{ address, family: 4 }] as never);
};
const agent = guardedAgent({
  isAllowed: (address) => address === PUBLIC || isPublicAddress(address),
  lookup,
});
// Packed beforehand: packing it takes longer on a busy machine than an address is waited for.
const BOMB = gzipSync(Buffer.alloc(50_000_000, 97));

const limits = { bytes: 10_000, milliseconds: 2_000, redirects: 3 };
const userAgent = "Example check";

let server: Server;
let port: number;
let paths: string[] = [];
let agents = new Set<string | undefined>();

const to =
  (status: number, location: string) =>
  (_req: IncomingMessage, res: ServerResponse): void => {
    res.writeHead(status, { location }).end();
  };
const page =
  (html: string, type = "text/html; charset=utf-8") =>
  (_req: IncomingMessage, res: ServerResponse): void => {
    res.writeHead(200, { "content-type": type }).end(html);
  };

const ANSWERS: Record<string, (req: IncomingMessage, res: ServerResponse) => void> = {
  "/page": page("<h1>Decree</h1><p>Kites &amp; lanterns</p>"),
  "/same": page(
    "<script>token()</script><div><h1> Decree\n</h1></div><nav>Home</nav><p>Kites &#38; lanterns",
  ),
  "/other": page("<h1>Decree</h1><p>Kites</p>"),
  "/moved": (req, res) => to(301, `http://${req.headers.host}/page`)(req, res),
  "/moved-twice": to(308, "/moved"),
  "/passing": to(302, "/page"),
  "/passing-moved": to(302, "/moved"),
  "/moved-passing": to(301, "/passing"),
  "/moved-gone": to(301, "/gone"),
  "/slash": to(301, "/slash/"),
  "/slash/": page("<p>here</p>"),
  "/round": to(301, "/round"),
  "/inner": (req, res) => to(302, `http://inner.example:${port}/secret`)(req, res),
  "/inner-address": (req, res) => to(301, `http://127.0.0.2:${port}/secret`)(req, res),
  "/inner-decimal": (req, res) => to(307, `http://2130706434:${port}/secret`)(req, res),
  "/metadata": to(302, "http://169.254.169.254/latest/meta-data/"),
  "/mapped": (req, res) => to(302, `http://[::ffff:127.0.0.2]:${port}/secret`)(req, res),
  "/file": to(302, "file:///etc/passwd"),
  "/named": to(302, "http://name:word@page.example/"),
  "/gopher": to(302, "gopher://page.example/"),
  "/nowhere": to(301, "http://["),
  "/secret": page("secret"),
  "/gone": (_req, res) => res.writeHead(410).end(),
  "/missing": (_req, res) => res.writeHead(404).end(),
  "/closed": (_req, res) => res.writeHead(403).end(),
  "/broken": (_req, res) => res.writeHead(503).end(),
  "/cut": (_req, res) => res.destroy(),
  "/slow": () => {},
  "/drip": (_req, res) => {
    res.writeHead(200, { "content-type": "text/html" });
    const timer = setInterval(() => res.write("a"), 50);
    res.on("close", () => clearInterval(timer));
  },
  "/endless": (_req, res) => {
    res.writeHead(200, { "content-type": "text/html" });
    const more = (): void => {
      while (!res.destroyed && res.write("a".repeat(1000)));
    };
    res.on("drain", more);
    more();
  },
  "/bomb": (_req, res) => {
    res.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
    res.end(BOMB);
  },
};

beforeAll(async () => {
  server = createServer((req, res) => {
    paths.push(req.url ?? "");
    agents.add(req.headers["user-agent"]);
    (ANSWERS[req.url ?? ""] ?? ANSWERS["/missing"])?.(req, res);
  });
  server.listen(0, "0.0.0.0");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  await agent.destroy();
  server.closeAllConnections();
  server.close();
});

const at = (path: string) => `http://page.example:${port}${path}`;
const look = (url: string) => {
  paths = [];
  agents = new Set();
  return lookAt(url, { agent, turns: turns(async () => {}), userAgent, limits });
};

describe("looking at an address", () => {
  it("reads its text without what surrounds it, and says who asks", async () => {
    const seen = await look(at("/page"));
    expect(seen).toEqual({
      kind: "read",
      status: 200,
      movedTo: null,
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect([...agents]).toEqual([userAgent]);
    expect(await look(at("/same"))).toEqual(seen);
    expect(await look(at("/other"))).not.toEqual(seen);
  });

  it.each([
    ["/moved", "/page"],
    ["/moved-twice", "/page"],
    ["/passing", null],
    ["/passing-moved", null],
    ["/moved-passing", "/passing"],
    ["/slash", null],
  ])("%s has moved for good to %s", async (from, where) => {
    expect(await look(at(from))).toMatchObject({ kind: "read", movedTo: where && at(where) });
  });

  it("tells what is gone from what only cannot be read", async () => {
    expect(await look(at("/gone"))).toEqual({ kind: "gone", status: 410, movedTo: null });
    expect(await look(at("/missing"))).toEqual({ kind: "gone", status: 404, movedTo: null });
    expect(await look(at("/moved-gone"))).toEqual({ kind: "gone", status: 410, movedTo: at("/gone") });
    expect(await look(at("/closed"))).toEqual({ kind: "unreached", why: "status", status: 403 });
    expect(await look(at("/broken"))).toEqual({ kind: "unreached", why: "status", status: 503 });
    expect(await look(at("/cut"))).toEqual({ kind: "unreached", why: "connection", status: null });
    expect(await look("http://unknown.example/")).toEqual({ kind: "unreached", why: "name", status: null });
    expect(await look(at("/slow"))).toEqual({ kind: "unreached", why: "time", status: null });
    expect(await look(at("/drip"))).toEqual({ kind: "unreached", why: "time", status: null });
    expect(await look(at("/round"))).toEqual({ kind: "unreached", why: "redirects", status: null });
    expect(paths).toHaveLength(limits.redirects + 1);
    expect(await look(at("/nowhere"))).toEqual({ kind: "unreached", why: "redirects", status: 301 });
  });

  it.each([
    "/inner",
    "/inner-address",
    "/inner-decimal",
    "/metadata",
    "/mapped",
    "/file",
    "/named",
    "/gopher",
  ])("is not led to what is not public by %s", async (path) => {
    expect(await look(at(path))).toEqual({ kind: "unreached", why: "address", status: null });
    expect(paths).toEqual([path]);
  });

  it.each([
    "file:///etc/passwd",
    "ftp://page.example/",
    "data:text/html,x",
    "javascript:1",
    "no address",
    "",
  ])("does not ask for %j at all", async (url) => {
    expect(await look(url)).toEqual({ kind: "unreached", why: "address", status: null });
    expect(paths).toEqual([]);
  });

  it("takes no more than the beginning of what has no end or was packed to fill the memory", async () => {
    // What was read of either is exactly as much as is ever read.
    const beginning = textHash(Buffer.alloc(limits.bytes, "a"), "text/html");
    for (const path of ["/endless", "/bomb"])
      expect(await look(at(path)), path).toMatchObject({ kind: "read", textHash: beginning });
  });
});

describe("turns", () => {
  it("ask one host once at a time, with a pause, also after a failure; others do not wait", async () => {
    const log: string[] = [];
    const pauses: (() => void)[] = [];
    const inTurn = turns(() => new Promise((resolve) => pauses.push(resolve)));
    const work = (name: string) => async () => {
      log.push(name);
      if (name === "a1") throw new Error("broken");
    };
    const first = inTurn("a", work("a1"));
    const second = inTurn("a", work("a2"));
    await expect(first).rejects.toThrow("broken");
    await inTurn("b", work("b1"));
    expect(log).toEqual(["a1", "b1"]);
    expect(pauses).toHaveLength(2);
    pauses[0]?.();
    await second;
    expect(log).toEqual(["a1", "b1", "a2"]);
  });
});
