import { sharedQuestion } from "../../../lib/db/shared-question.mjs";
import { capture } from "./capture.mjs";
import { finishPage, isPageWithoutPolicy } from "./finish-page.mjs";
import { Full, gate } from "./gate.mjs";
import { hold, isMadeWhole } from "./hold.mjs";
import { KeptAnswer, variesBy } from "./kept-answer.mjs";
import { keyOf, today } from "./key.mjs";
import { sendKept } from "./send-kept.mjs";
import { sendFirst, sendOnce } from "./send-once.mjs";
import { isAnyones, mayBeShared } from "./shared.mjs";
import { answerStore } from "./store.mjs";
import { answerTooBusy } from "./too-busy.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} Req
 * @typedef {import("node:http").ServerResponse} Res
 * @typedef {{ release: number, withholding: number }} Newest the newest release and withholding, of which an answer of today is a function
 * @typedef {Newest & { day: string }} Moment what an answer was read at, as it says itself
 */

/** Files of the build, which cost next to nothing and must come while pages wait. */
const BUILT = /^\/_next\/static\//;
const NEWEST = Symbol.for("standpoint.newest");

/** @returns {{ read: () => Promise<Newest | null>, now?: () => Newest | null } | undefined} where the application can say (lib/db/newest.ts) */
const offered = () => /** @type {any} */ (globalThis)[NEWEST];

/**
 * Answers requests from whole answers that are kept, where the one that made them said that they are the same for
 * everyone; else through `render`, so many at once as can be served. Pages that are held whole get a policy that names
 * their own scripts.
 * @param {{
 *   render: (req: Req, res: Res) => Promise<void>,
 *   keptFor: () => Moment | undefined,
 *   leavingOut?: () => string[],
 *   clientOf: (req: Req) => string,
 *   tell?: (outcome: import("../watch/log.mjs").Outcome) => void,
 *   capacity?: import("./gate.mjs").Capacity,
 * }} options keptFor: what was said of the answer being rendered. leavingOut: has texts left out of the page that is rendered
 *   next, and gives the list of them, which fills as it is made. clientOf: who asks, to let clients in by turns.
 *   tell: hears how the answer to the present request came about
 */
export function answering({ render, keptFor, leavingOut = () => [], clientOf, tell = () => {}, capacity }) {
  const store = answerStore();
  const entrance = gate(capacity);
  // A place is held until all of a form is there, however slowly it comes. So those who send have places of their own.
  const senders = gate(capacity);
  const readNewest = sharedQuestion(async () => offered()?.read() ?? null);
  /** Answers on their way, which others who ask for the same wait for. @type {Map<string, Promise<KeptAnswer | null>>} */
  const coming = new Map();

  /**
   * @param {Req} req @param {Res} res
   * @returns {Promise<(() => void) | null>} the way out of the gate; null where the reader went away while they waited: for
   *   them nothing is made, and nobody would hear them go again
   */
  const enter = async (req, res) => {
    const leave = await (isSending(req) ? senders : entrance).enter(clientOf(req));
    if (!res.destroyed) return leave;
    leave();
    return null;
  };

  /**
   * Renders an answer, held whole where it is kept or is HTML without a policy of its own, and sends it.
   * @param {Req} req @param {Res} res
   * @param {(kept: KeptAnswer | null) => void} [settle] hears what is kept of it, as soon as that is known; without it nothing is
   */
  const renderWhole = async (req, res, settle) => {
    const leave = await enter(req, res);
    if (!leave) return;
    const { url = "", headers } = req;
    const { accept } = headers;
    const mayKeep = settle !== undefined && isMadeWhole(req);
    const isKept = () => mayKeep && res.statusCode === 200 && keptFor() !== undefined;
    const leftOut = leavingOut();
    const lacks = () => leftOut.length > 0;
    const held = hold(req, res, render, {
      isWanted: () => lacks() || isPageWithoutPolicy(res) || isKept(),
      isBound: lacks,
    });
    // Whoever reads slowly holds up nobody: the place is free once the answer is made, or its head is sent.
    void held.headed.then(() => held.whole).then(leave, leave);
    const answer = await held.whole;
    if (answer) {
      const moment = mayKeep && answer.status === 200 ? keptFor() : undefined;
      const key = moment && keyOf(moment, url, accept);
      // Taken out of the list: what a page began may hold on to the request for as long as the release is the newest.
      const whole = lacks() || isPageWithoutPolicy(res) ? finishPage(answer, leftOut.splice(0)) : answer;
      if (key && isForEveryone(answer, key.isNegotiated)) {
        const kept = new KeptAnswer(whole);
        store.offer(key.text, kept);
        settle?.(kept);
        await sendFirst(req, res, kept);
      } else await sendOnce(req, res, whole);
    }
    settle?.(null);
    await held.rendered;
    leftOut.length = 0;
  };

  /** @param {Req} req @param {Res} res @param {string} key @returns {Promise<unknown>} */
  const renderShared = async (req, res, key) => {
    const underWay = coming.get(key);
    const shared = underWay && (await underWay);
    if (shared) {
      tell("kept");
      return sendKept(req, res, shared);
    }
    /** @type {(kept: KeptAnswer | null) => void} */
    let settle = () => {};
    /** @type {Promise<KeptAnswer | null>} */
    const known = new Promise((resolve) => {
      settle = resolve;
    });
    coming.set(key, known);
    void known.then(() => coming.get(key) === known && coming.delete(key));
    // Errors are told to each by their own request.
    await renderWhole(req, res, settle).finally(() => settle(null));
  };

  /** @param {Req} req @param {Newest} newest */
  const keyFor = ({ url = "", headers }, newest) =>
    keyOf({ ...newest, day: today() }, url, headers.accept).text;

  /** @param {Req} req @param {Res} res @returns {Promise<unknown>} */
  const answer = async (req, res) => {
    if (BUILT.test(req.url ?? "")) return render(req, res);
    if (!mayBeShared(req)) return throughGate(req, res);
    if (!isAnyones(req)) return renderWhole(req, res);
    const newest = await readNewest().catch(() => null);
    if (!newest) return renderWhole(req, res);
    const key = keyFor(req, newest);
    const kept = store.get(key);
    if (!kept) return renderShared(req, res, key);
    tell("kept");
    return sendKept(req, res, kept);
  };

  /** @param {Req} req @param {Res} res */
  const throughGate = async (req, res) => {
    const leave = await enter(req, res);
    if (!leave) return;
    const held = capture(res, () => false);
    void held.headed.then(leave);
    await render(req, res);
  };

  return {
    /**
     * Sends what is kept, where that is known without asking anybody or waiting: of a crowd, nearly always.
     * @param {Req} req @param {Res} res before anything was set on it
     * @param {() => string[]} begin called before it is sent; gives headers of this one answer, as `writeHead` takes them in one list
     * @returns {boolean} whether it was answered, or will be when it is packed
     */
    answerAtOnce(req, res, begin) {
      if (!mayBeShared(req) || !isAnyones(req)) return false;
      const newest = offered()?.now?.();
      const kept = newest && store.get(keyFor(req, newest));
      if (!kept) return false;
      sendKept(req, res, kept, begin())?.catch(() => res.destroy());
      return true;
    },
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
    state: () => ({
      ...store.held,
      inside: entrance.load.inside + senders.load.inside,
      waits: entrance.load.waits + senders.load.waits,
    }),
  };
}

/** Whether more than its head comes with a request. @param {Req} req */
function isSending({ headers }) {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/**
 * Whether an answer names nothing of its reader: it sets no cookie, and differs by nothing that its key lacks.
 * @param {import("./capture.mjs").Held} answer @param {boolean} isNegotiated whether the key names the form that was asked for
 */
function isForEveryone({ headers }, isNegotiated) {
  if (headers["set-cookie"] !== undefined) return false;
  return variesBy(headers).every(
    (name) =>
      !/^(\*|cookie|authorization|accept-language|origin)$/.test(name) && (name !== "accept" || isNegotiated),
  );
}
