import { createHash } from "node:crypto";
import { isPackable, packed } from "./packing.mjs";

/** @typedef {import("./packing.mjs").Encoding} Encoding */

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
  "ratelimit",
  "ratelimit-policy",
  "set-cookie",
  "strict-transport-security",
  "transfer-encoding",
  "vary",
  "x-request-id",
]);

/** Bytes that an answer takes beside its bodies and headers: what holds them. */
const AROUND = 2_048;

/**
 * @typedef {{ body: Buffer, etag: string, lastModified: number, headers: string[] }} Written the bytes for one encoding, and
 *   all headers as `writeHead` takes them in one list. lastModified: in ms, NaN where the answer does not say
 */

/** A whole answer as it is sent again and again: the same bytes each time, compressed once for each way to. */
export class KeptAnswer {
  /** @type {Map<Encoding, Written | Promise<Written>>} */
  #written = new Map();
  #lastModified;
  #cacheControl;
  #vary;

  /** @param {import("./capture.mjs").Held} held */
  constructor({ headers, body }) {
    this.body = body;
    this.isPackable = isPackable({ headers, body });
    this.tag =
      /^(?:W\/)?"(.+)"$/.exec(String(headers.etag))?.[1] ??
      createHash("sha256").update(body).digest("base64url");
    this.#lastModified = Date.parse(String(headers["last-modified"]));
    const own = String(headers["cache-control"]);
    this.#cacheControl = /max-age=[1-9]/.test(own) ? own : ASK_AGAIN;
    const varies = [
      ...(variesBy(headers).includes("accept") ? ["Accept"] : []),
      ...(this.isPackable ? ["Accept-Encoding"] : []),
    ];
    this.#vary = varies.length > 0 ? ["Vary", varies.join(", ")] : [];
    this.headers = Object.entries(headers).flatMap(([name, value]) =>
      OWN.has(name) ? [] : [value].flat().flatMap((one) => [name, String(one)]),
    );
  }

  /** Bytes that it takes at most, with what may be packed of it later. */
  get size() {
    const bodies = this.body.length * (this.isPackable ? 2 : 1);
    const names = this.headers.reduce((sum, { length }) => sum + length, 0);
    return AROUND + bodies + 3 * names;
  }

  /**
   * @param {Encoding} encoding
   * @returns {Written | Promise<Written>} at once where it was written in it before
   */
  written(encoding) {
    const wanted = this.isPackable ? encoding : "identity";
    let written = this.#written.get(wanted);
    if (!written) {
      written = this.#write(wanted).then((made) => {
        this.#written.set(wanted, made);
        return made;
      });
      this.#written.set(wanted, written);
    }
    return written;
  }

  /** @param {Encoding} encoding @returns {Promise<Written>} */
  async #write(encoding) {
    const isWhole = encoding === "identity";
    const body = await packed(this.body, encoding);
    const etag = `"${this.tag}${isWhole ? "" : `-${encoding}`}"`;
    const headers = [
      ...this.headers,
      ...["Cache-Control", this.#cacheControl, "ETag", etag, ...this.#vary],
      ...(isWhole ? [] : ["Content-Encoding", encoding]),
    ];
    return { body, etag, lastModified: this.#lastModified, headers };
  }
}

/** The headers of a request by which an answer says that it differs, in small letters. @param {import("./capture.mjs").Held["headers"]} headers */
export function variesBy({ vary = "" }) {
  return [vary].flat().flatMap((names) =>
    String(names)
      .toLowerCase()
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean),
  );
}
