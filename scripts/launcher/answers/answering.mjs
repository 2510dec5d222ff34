import { capture } from "./capture.mjs";
import { contentPolicy } from "./content-policy.mjs";
import { Full, gate } from "./gate.mjs";
import { inlineScriptSources, joinInlineScripts } from "./inline-scripts.mjs";
import { KeptAnswer, sendKept } from "./kept-answer.mjs";
import { sharedQuestion } from "./newest.mjs";
import { asksForPage, isAnyones } from "./shared.mjs";
import { answerStore } from "./store.mjs";
import { answerTooBusy } from "./too-busy.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} Req
 * @typedef {import("node:http").ServerResponse} Res
 * @typedef {{ release: number, withholding: number, day: string }} Moment what a page was read at, as it says itself
 */

const HTML = /^text\/html\b/;

/** Files of the build, which cost next to nothing and must come while pages wait. */
const BUILT = /^\/_next\/static\//;

/** @returns {import("./newest.mjs").Newest | null | Promise<import("./newest.mjs").Newest | null>} null where the application cannot say, or nothing is published */
function readNewest() {
  const registered = /** @type {any} */ (globalThis)[Symbol.for("standpoint.newest")];
  return registered ? registered.read() : null;
}

/** @param {Moment} moment @param {string} url */
const keyOf = ({ release, withholding, day }, url) => `${release}\0${withholding}\0${day}\0${url}`;

/**
 * Answers requests from whole answers that are kept, where the page that made them said that they are the same for
 * everyone; else through `render`, so many at once as can be served. Pages that are held whole get a policy that names
 * their own scripts.
 * @param {{
 *   render: (req: Req, res: Res) => Promise<void>,
 *   keptFor: () => Moment | undefined,
 *   clientOf: (req: Req) => string,
 *   tell?: (outcome: import("../watch/log.mjs").Outcome) => void,
 *   capacity?: import("./gate.mjs").Capacity,
 * }} options keptFor: what the page said of the answer being rendered. clientOf: who asks, to let clients in by turns.
 *   tell: hears how the answer to the present request came about
 */
export function answering({ render, keptFor, clientOf, tell = () => {}, capacity }) {
  const store = answerStore();
  const entrance = gate(capacity);
  /** @param {Req} req @param {Res} res @param {KeptAnswer} kept */
  const sendAgain = (req, res, kept) => {
    tell("kept");
    return sendKept(req, res, kept);
  };
  const newest = sharedQuestion(async () => readNewest());
  /** Answers on their way, which others who ask for the same wait for. @type {Map<string, Promise<KeptAnswer | null>>} */
  const coming = new Map();

  /** @param {string} url @returns {Promise<string | null>} the key under which an answer of now is kept */
  const keyOfNow = async (url) => {
    const numbers = await newest().catch(() => null);
    return numbers && keyOf({ ...numbers, day: new Date().toISOString().slice(0, 10) }, url);
  };

  /**
   * Renders a page, held whole where it is HTML without a policy of its own, and sends it.
   * @param {Req} req @param {Res} res
   * @param {boolean} mayKeep
   * @returns {Promise<KeptAnswer | null>} what was kept of it
   */
  const renderPage = async (req, res, mayKeep) => {
    const leave = await entrance.enter(clientOf(req));
    const { url = "", method, headers } = req;
    // Asked for its head alone, a page has the same one.
    req.method = "GET";
    const encodings = headers["accept-encoding"];
    // Compressed here, once it is whole.
    delete headers["accept-encoding"];
    const held = capture(
      res,
      (own) => HTML.test(String(own.getHeader("content-type"))) && !own.hasHeader("content-security-policy"),
    );
    // Whoever reads slowly holds up nobody: the place is free once the answer is made, or its head is sent.
    void held.headed.then(() => held.whole).then(leave, leave);
    const rendered = render(req, res);
    const answer = await Promise.race([held.whole, rendered.then(() => held.whole)]);
    if (encodings !== undefined) headers["accept-encoding"] = encodings;
    req.method = method;
    if (!answer) {
      await rendered;
      return null;
    }
    held.release();
    const kept = new KeptAnswer(withPolicy(answer));
    const moment = answer.status === 200 && mayKeep ? keptFor() : undefined;
    if (moment) {
      store.offer(keyOf(moment, url), kept);
      await sendKept(req, res, kept);
    } else await sendOnce(req, res, answer, kept);
    await rendered;
    return moment ? kept : null;
  };

  /** @param {Req} req @param {Res} res @param {string} key @returns {Promise<void>} */
  const renderShared = async (req, res, key) => {
    const underWay = coming.get(key);
    const shared = underWay && (await underWay.catch(() => null));
    if (shared) return sendAgain(req, res, shared);
    const made = renderPage(req, res, true);
    // Errors are told to each by their own request.
    const quiet = made.catch(() => null);
    coming.set(key, quiet);
    try {
      await made;
    } finally {
      if (coming.get(key) === quiet) coming.delete(key);
    }
  };

  /** @param {Req} req @param {Res} res @returns {Promise<void>} */
  const answer = async (req, res) => {
    if (BUILT.test(req.url ?? "")) return render(req, res);
    if (!asksForPage(req)) return throughGate(req, res);
    if (!isAnyones(req)) return renderPage(req, res, false).then(() => undefined);
    const key = await keyOfNow(req.url ?? "");
    const kept = key === null ? undefined : store.get(key);
    if (kept) return sendAgain(req, res, kept);
    if (key === null) return renderPage(req, res, false).then(() => undefined);
    return renderShared(req, res, key);
  };

  /** @param {Req} req @param {Res} res */
  const throughGate = async (req, res) => {
    const leave = await entrance.enter(clientOf(req));
    const held = capture(res, () => false);
    void held.headed.then(leave);
    await render(req, res);
  };

  return {
    /** @param {Req} req @param {Res} res @returns {Promise<void>} */
    async answer(req, res) {
      try {
        await answer(req, res);
      } catch (error) {
        if (!(error instanceof Full)) throw error;
        tell("refused");
        answerTooBusy(req, res);
      }
    },
    /** What is held and who waits, for whoever watches. */
    state: () => ({ ...store.held, ...entrance.load }),
  };
}

/** @param {import("./capture.mjs").Held} held @returns {import("./capture.mjs").Held} */
function withPolicy(held) {
  const html = joinInlineScripts(held.body.toString("utf8"));
  const policy = contentPolicy({ scripts: inlineScriptSources(html), frames: "'self'" });
  return {
    ...held,
    headers: { ...held.headers, "Content-Security-Policy": policy },
    body: Buffer.from(html, "utf8"),
  };
}

/**
 * Sends an answer that is for this reader alone, such as a page that explains an error: with its own status and caching.
 * @param {Req} req @param {Res} res
 * @param {import("./capture.mjs").Held} answer
 * @param {KeptAnswer} whole
 */
async function sendOnce(req, res, { status }, whole) {
  res.setHeader("Content-Length", whole.body.length);
  for (let at = 0; at < whole.headers.length; at += 2)
    if (/^content-security-policy$/i.test(whole.headers[at] ?? ""))
      res.setHeader("Content-Security-Policy", whole.headers[at + 1] ?? "");
  res.removeHeader("transfer-encoding");
  res.writeHead(status);
  res.end(req.method === "HEAD" ? undefined : whole.body);
}
