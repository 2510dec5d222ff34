import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { afterEach, beforeEach } from "vitest";
import { standIn } from "@/lib/http/put-back.mjs";
import { TRANSPORT_SECURITY } from "../transport-security.mjs";
import { answering, type Moment } from "./answering.mjs";
import type { Capacity } from "./gate.mjs";

const NEWEST = Symbol.for("standpoint.newest");
const registry = globalThis as unknown as Record<symbol, unknown>;

type Newest = { release: number; withholding: number } | null;

/** A server whose pages say who asked for them and how often anything was rendered; each test begins with a new one. */
class Door {
  newest: Newest = { release: 1, withholding: 0 };
  rendered: string[] = [];
  /** What a page says of itself, by its address. */
  saysOf: (url: string) => Moment | undefined = () => this.nowSaid();
  /** Headers beside those of a page, by its address. */
  headersOf: (url: string) => Record<string, string> = () => ({});
  endsWith = " ".repeat(2000);
  /** Texts that a page leaves out where it may. */
  leavesOut: string[] = [];
  /** The newest numbers where they are known without asking. */
  known: () => Newest = () => null;
  wait: () => Promise<unknown> = async () => undefined;
  /** What comes between the first piece of an answer and the last. */
  rest: () => Promise<unknown> = async () => undefined;
  end: () => void = () => undefined;

  /** What a page says that was read just now. */
  nowSaid(): Moment | undefined {
    return this.newest ? { ...this.newest, day: new Date().toISOString().slice(0, 10) } : undefined;
  }

  /** Where the application says what is newest. */
  set offered(way: { read: () => Promise<Newest>; now?: () => Newest }) {
    registry[NEWEST] = way;
  }

  /** @returns its address, without a slash at its end */
  async serve(capacity?: Capacity): Promise<string> {
    let url = "";
    let leftOut: string[] = [];
    const answers = answering({
      render: async (req: IncomingMessage, res: ServerResponse) => {
        const out = leftOut;
        url = req.url ?? "";
        this.rendered.push(url);
        const own = this.rendered.length;
        // As Next does where there is nobody left to answer.
        if (res.destroyed) return;
        await this.wait();
        url = req.url ?? "";
        if (url.startsWith("/missing")) res.statusCode = 404;
        res.setHeader("content-type", url.startsWith("/text") ? "text/plain" : "text/html; charset=utf-8");
        res.setHeader("cache-control", "private, no-store");
        for (const [name, value] of Object.entries(this.headersOf(url))) res.setHeader(name, value);
        const places = this.leavesOut
          .map((text) => standIn(out.push(text.replace("{own}", String(own))) - 1))
          .join("");
        if (url.startsWith("/broken")) throw new Error("It broke after texts were left out.");
        res.write(`<p>${own} for ${req.headers.cookie ?? "anyone"}</p>${places}`);
        await this.rest();
        res.end(`<script>run(${own})</script>${this.endsWith}`);
      },
      keptFor: () => this.saysOf(url),
      leavingOut: () => {
        leftOut = [];
        return leftOut;
      },
      clientOf: ({ headers }: IncomingMessage) => String(headers["x-forwarded-for"]),
      ...(capacity ? { capacity } : {}),
    });
    const server = createServer((req, res) => {
      const own = req.headers["x-secure"] ? TRANSPORT_SECURITY : [];
      if (answers.answerAtOnce(req, res, () => ["X-At-Once", "yes", ...own])) return;
      const [name = "", value = ""] = own;
      if (name) res.setHeader(name, value);
      answers.answer(req, res).catch(() => {
        res.statusCode = 500;
        res.setHeader("content-security-policy", "default-src 'none'");
        res.end("It failed.");
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    this.end = () => server.closeAllConnections() ?? server.close();
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return `http://127.0.0.1:${address.port}`;
  }
}

/** What keeps and sends answers, before an application that each test of a file says the behaviour of. */
export function testDoor(): Door {
  const door = new Door();
  beforeEach(() => {
    Object.assign(door, new Door());
    // What it says by default is of itself.
    door.saysOf = () => door.nowSaid();
    door.offered = { read: async () => door.newest, now: () => door.known() };
  });
  afterEach(() => {
    door.end();
    delete registry[NEWEST];
  });
  return door;
}

/** Asks without a client that decodes or adds headers of its own. */
export function raw(url: string, headers: Record<string, string>) {
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
