/**
 * An answer held back whole.
 * @typedef {{ status: number, headers: Record<string, string | string[] | number>, body: Buffer }} Held
 */

/** More than this is sent as it comes where it may, in bytes. */
const MOST = 32 * 1024 * 1024;

/**
 * Holds an answer back until it is whole, where `isWanted` says so once its head is known; any other goes out as it comes.
 * @param {import("node:http").ServerResponse} res before anything was written to it
 * @param {(res: import("node:http").ServerResponse) => boolean} isWanted
 * @param {() => boolean} [isBound] whether it is held however large it is
 * @returns {{ whole: Promise<Held | null>, headed: Promise<void>, release: () => void }} whole: the answer; null where it is
 *   not held, or its reader went away. headed: once its head is known. release: gives back the answer's own ways to be
 *   written, before it is sent by others
 */
export function capture(res, isWanted, isBound = () => false) {
  const own = { writeHead: res.writeHead, write: res.write, end: res.end, flushHeaders: res.flushHeaders };
  /** @type {Buffer[]} */
  let chunks = [];
  let size = 0;
  /** @type {"undecided" | "held" | "passed"} */
  let state = "undecided";
  /** @type {(held: Held | null) => void} */
  let settle = () => {};
  /** @type {() => void} */
  let head = () => {};
  const whole = new Promise((/** @type {(held: Held | null) => void} */ resolve) => {
    settle = resolve;
  });
  const headed = new Promise((/** @type {(_: void) => void} */ resolve) => {
    head = resolve;
  });
  const release = () => {
    Object.assign(res, own);
  };
  // Whoever wrapped the ways to write since, such as a compressor, stays in place and comes through here.
  const pass = () => {
    state = "passed";
    settle(null);
  };
  const decide = () => {
    if (state !== "undecided") return;
    state = "held";
    if (!isWanted(res)) pass();
    head();
  };
  /** @param {unknown} chunk @param {unknown} encoding */
  const keep = (chunk, encoding) => {
    if (chunk === undefined || chunk === null || typeof chunk === "function") return;
    const bytes =
      typeof chunk === "string"
        ? Buffer.from(chunk, typeof encoding === "string" ? /** @type {BufferEncoding} */ (encoding) : "utf8")
        : Buffer.from(/** @type {Uint8Array} */ (chunk));
    chunks.push(bytes);
    size += bytes.length;
    if (size <= MOST || isBound()) return;
    pass();
    own.writeHead.call(res, res.statusCode);
    for (const held of chunks.splice(0)) own.write.call(res, held, "utf8");
  };
  /** @param {unknown[]} given */
  const called = (given) => {
    const done = given.find((one) => typeof one === "function");
    if (typeof done === "function") process.nextTick(done);
  };
  Object.assign(res, {
    writeHead(/** @type {number} */ status, /** @type {unknown[]} */ ...rest) {
      const headers = rest.find((one) => typeof one === "object" && one !== null) ?? {};
      for (const [name, value] of pairsOf(/** @type {object} */ (headers))) res.setHeader(name, value);
      res.statusCode = status;
      decide();
      return state === "passed" ? own.writeHead.call(res, status) : res;
    },
    flushHeaders() {
      decide();
      if (state === "passed") own.flushHeaders.call(res);
    },
    write(/** @type {unknown} */ chunk, /** @type {unknown[]} */ ...rest) {
      decide();
      if (state === "passed") return own.write.apply(res, /** @type {any} */ ([chunk, ...rest]));
      keep(chunk, rest[0]);
      called(rest);
      return true;
    },
    end(/** @type {unknown[]} */ ...given) {
      decide();
      if (state === "passed") return own.end.apply(res, /** @type {any} */ (given));
      keep(given[0], given[1]);
      if (/** @type {string} */ (state) === "passed") return own.end.call(res, undefined, "utf8");
      called(given);
      settle({ status: res.statusCode, headers: { ...res.getHeaders() }, body: Buffer.concat(chunks) });
      chunks = [];
      return res;
    },
  });
  res.once("close", () => {
    head();
    settle(null);
  });
  return { whole, headed, release };
}

/** @param {object} headers as `writeHead` takes them: an object, or names and values in one list */
function pairsOf(headers) {
  if (!Array.isArray(headers)) return Object.entries(headers).filter(([, value]) => value !== undefined);
  if (Array.isArray(headers[0])) return headers;
  return Array.from({ length: headers.length / 2 }, (_, at) => [headers[2 * at], headers[2 * at + 1]]);
}
