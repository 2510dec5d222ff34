import { capture } from "./capture.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} Req
 * @typedef {import("node:http").ServerResponse} Res
 */

/** Files say their head without being made; anything else has the same one as when it is asked for whole. */
const FILE = /\.[a-z]+$/;

/** Whether the whole answer is made for a request, though perhaps its head alone is sent. @param {Req} req */
export function isMadeWhole({ method, url = "" }) {
  return method !== "HEAD" || !FILE.test(url.split("?", 1)[0] ?? "");
}

/**
 * Has a request rendered, and its answer held back where that is wanted; any other goes out as it comes, packed and refused
 * (304) as the application does by itself.
 * @param {Req} req
 * @param {Res} res before anything was written to it
 * @param {(req: Req, res: Res) => Promise<void>} render
 * @param {{ isWanted: (res: Res) => boolean, isBound: () => boolean }} which isWanted: asked once the answer's head is known.
 *   isBound: whether it must be held however large it is
 * @returns {{ whole: Promise<import("./capture.mjs").Held | null>, headed: Promise<void>, rendered: Promise<void> }}
 *   whole: null where it is not held, or its reader went away. rendered: when the application is done with it
 */
export function hold(req, res, render, { isWanted, isBound }) {
  const { method, headers } = req;
  const encodings = headers["accept-encoding"];
  /** @type {boolean | undefined} */
  let isHeld;
  const decide = () => {
    isHeld ??= isWanted(res);
    return isHeld;
  };
  // What is held is packed here, once for everyone. Whether it is, is known when the application comes to pack it.
  if (encodings !== undefined)
    Object.defineProperty(headers, "accept-encoding", {
      get: () => (res.hasHeader("content-type") && decide() ? undefined : encodings),
      configurable: true,
      enumerable: true,
    });
  if (isMadeWhole(req)) req.method = "GET";
  const held = capture(res, decide, isBound);
  const rendered = render(req, res);
  // What then says that it failed is sent as it comes.
  rendered.catch(held.release);
  const whole = Promise.race([held.whole, rendered.then(() => held.whole)]).then((answer) => {
    if (encodings !== undefined)
      Object.defineProperty(headers, "accept-encoding", {
        value: encodings,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    req.method = method;
    if (answer) held.release();
    return answer;
  });
  return { whole, headed: held.headed, rendered };
}
