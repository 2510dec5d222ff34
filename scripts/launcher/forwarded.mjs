import proxyAddr from "proxy-addr";
import { answerBare } from "./bare-page.mjs";
import { Refusal } from "./say.mjs";

/**
 * Whose word about a request's origin is believed: TRUSTED_PROXIES, addresses and networks separated by commas, or names
 * such as `loopback` and `uniquelocal`; nobody where it is not set.
 * @param {string | undefined} text
 * @returns {(address: string, hop: number) => boolean}
 */
export function trustedProxies(text) {
  const list = (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  try {
    return proxyAddr.compile(list);
  } catch {
    throw new Refusal(
      `TRUSTED_PROXIES must be addresses or networks separated by commas, such as 10.0.0.0/8, not "${text}".`,
    );
  }
}

/**
 * Makes the headers about a request's origin true: `x-forwarded-for` names the reader's one address, and what a stranger
 * says of host and protocol is dropped. The application reads these headers and never the raw ones.
 * @param {import("node:http").IncomingMessage} req
 * @param {(address: string, hop: number) => boolean} isTrusted
 */
export function settleOrigin(req, isTrusted) {
  const peer = req.socket.remoteAddress ?? "";
  const address = proxyAddr(req, isTrusted).replace(/^::ffff:/, "");
  if (!isTrusted(peer, 0)) {
    delete req.headers["x-forwarded-host"];
    delete req.headers["x-forwarded-proto"];
    delete req.headers["x-forwarded-port"];
    delete req.headers.forwarded;
  }
  req.headers["x-forwarded-for"] = address;
}

/**
 * The interface reads no cookie and changes nothing: any page may send to it, and what it does not take it refuses itself,
 * as JSON.
 */
const INTERFACE = /^\/api\/v1\//;

/** @param {import("node:http").IncomingMessage} req */
export function isOfInterface(req) {
  return INTERFACE.test(req.url ?? "");
}

/**
 * Whether a request that could change something was sent by a page of another site. Browsers say with every such request
 * where it comes from; programs that say nothing carry no reader's cookies.
 * @param {import("node:http").IncomingMessage} req its origin settled
 */
export function isForeign(req) {
  if (req.method === "GET" || req.method === "HEAD" || req.method === "OPTIONS") return false;
  if (isOfInterface(req)) return false;
  const { origin } = req.headers;
  if (req.headers["sec-fetch-site"] === "cross-site") return true;
  if (origin === undefined) return false;
  const host = req.headers["x-forwarded-host"] ?? req.headers.host;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

const REFUSED = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sent from another site</title>
<h1>This form was sent from another site</h1><p>Nothing was done. Open the page itself and send it from there.</p>`;

/** Answers such a request. @param {import("node:http").ServerResponse} res */
export function refuseForeign(res) {
  answerBare(res, 403, REFUSED);
}
