/**
 * Pages that know who reads them, or whose address is a key, and what is no answer of its own, such as a connection that is
 * held while a presentation is followed: none is ever kept here, nor does anybody wait for another's.
 */
const APART =
  /^\/(_next|api\/(?!v1\/).+|mcp|sign-in|account|welcome|editing|admin|review|reply|corrections|follow|present\/shared)(\/|$)/;

/** The longest address whose answer is kept. */
const LONGEST = 2048;

/**
 * Whether a request asks for a public page as a document, for an answer of the interface or for a file, so that what it is
 * given may be held whole. Whether that is kept is said by the answer itself (lib/http/kept-answer.ts), never by its address.
 * @param {import("node:http").IncomingMessage} req
 */
export function mayBeShared({ method, url = "", headers }) {
  if (method !== "GET" && method !== "HEAD") return false;
  const [path = "", query = ""] = url.split("?", 2);
  if (APART.test(path)) return false;
  // What Next's own script asks for is no document, though it stands at the same address.
  const isPart = headers.rsc !== undefined || headers["next-router-state-tree"] !== undefined;
  return !isPart && !/(^|&)_rsc=/.test(query);
}

/** What a key in its address opens, or leads to a session: a right that ended must be found ended. */
const KEYED =
  /^\/(sign-in|account|welcome|editing|admin|review|reply|corrections|follow|present\/shared)(\/|\?|$)/;

/** What is sent to be answered and changes nothing, though it is no GET. */
const ASKING = /^\/(mcp|api\/v1\/agreement)(\?|$)/;

/**
 * Whether anybody could have sent a request and it changes nothing, so that what it reads may come from a replica, if the
 * application says that it is public (lib/http/public-reads.ts). Whoever is signed in sees at once what they did themselves.
 * @param {import("node:http").IncomingMessage} req
 */
export function readsAsAnyone({ method, url = "", headers }) {
  if (headers.authorization !== undefined || (headers.cookie ?? "").includes("standpoint.")) return false;
  if (KEYED.test(url)) return false;
  return method === "GET" || method === "HEAD" || (method === "POST" && ASKING.test(url));
}

/**
 * Whether an answer to this request may be taken from those kept for everyone, or kept for them: it says nothing of who
 * asks. Somebody who is signed in neither fills the store nor is served from it.
 * @param {import("node:http").IncomingMessage} req one whose answer may be shared
 */
export function isAnyones({ url = "", headers }) {
  if (url.length > LONGEST || headers.authorization !== undefined || headers.range !== undefined)
    return false;
  return !(headers.cookie ?? "").includes("standpoint.");
}
