import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import Negotiator from "negotiator";

/** @typedef {"br" | "gzip" | "identity"} Encoding */

/** Asks whoever keeps it to ask again: for a reader's browser at once, for a cache in front after a second. */
const ASK_AGAIN = "public, max-age=0, s-maxage=1, must-revalidate";

/** Of an answer's own headers, those that are of one connection or one reader, or are written anew. */
const OWN = new Set([
  "cache-control",
  "connection",
  "content-encoding",
  "content-length",
  "date",
  "etag",
  "keep-alive",
  "set-cookie",
  "transfer-encoding",
  "vary",
  "x-request-id",
]);

/** @type {Record<Exclude<Encoding, "identity">, (body: Buffer) => Promise<Buffer>>} */
const COMPRESS = {
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
};

/**
 * @typedef {{ body: Buffer, etag: string, headers: string[] }} Written the bytes for one encoding, and all headers as `writeHead` takes them in one list
 */

/** A whole answer as it is sent again and again: the same bytes each time, compressed once for each way to. */
export class KeptAnswer {
  /** @type {Map<Encoding, Promise<Written>>} */
  #written = new Map();
  #size;

  /** @param {import("./capture.mjs").Held} held */
  constructor({ headers, body }) {
    this.body = body;
    this.#size = 2 * body.length;
    this.tag = createHash("sha1").update(body).digest("base64url");
    this.headers = Object.entries(headers).flatMap(([name, value]) =>
      OWN.has(name) ? [] : [value].flat().flatMap((one) => [name, String(one)]),
    );
  }

  /** Bytes that it takes: its own, and about as many for what is compressed of it and the room around. */
  get size() {
    return this.#size;
  }

  /** @param {Encoding} encoding @returns {Promise<Written>} */
  written(encoding) {
    let written = this.#written.get(encoding);
    if (!written) {
      written = this.#write(encoding);
      this.#written.set(encoding, written);
    }
    return written;
  }

  /** @param {Encoding} encoding @returns {Promise<Written>} */
  async #write(encoding) {
    const isWhole = encoding === "identity";
    const body = isWhole ? this.body : await COMPRESS[encoding](this.body);
    const etag = `"${this.tag}${isWhole ? "" : `-${encoding}`}"`;
    const headers = [...this.headers, "Cache-Control", ASK_AGAIN, "Vary", "Accept-Encoding", "ETag", etag];
    if (!isWhole) headers.push("Content-Encoding", encoding);
    return { body, etag, headers };
  }
}

/** @param {import("node:http").IncomingMessage} req @returns {Encoding} */
function encodingFor(req) {
  if (req.headers["accept-encoding"] === undefined) return "identity";
  const accepted = new Negotiator(req).encodings(["br", "gzip", "identity"], { preferred: ["br", "gzip"] });
  return /** @type {Encoding} */ (accepted[0] ?? "identity");
}

/**
 * Sends a kept answer: its bytes, or that the reader has them already.
 * @param {import("node:http").IncomingMessage} req
 * @param {import("node:http").ServerResponse} res
 * @param {KeptAnswer} kept
 */
export async function sendKept(req, res, kept) {
  const { body, etag, headers } = await kept.written(encodingFor(req));
  if (hasAlready(req.headers["if-none-match"], etag)) {
    res.writeHead(304, headers).end();
    return;
  }
  res.writeHead(200, [...headers, "Content-Length", String(body.length)]);
  res.end(req.method === "HEAD" ? undefined : body);
}

/** @param {string | undefined} named @param {string} etag */
function hasAlready(named, etag) {
  if (named === undefined) return false;
  return named.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}
