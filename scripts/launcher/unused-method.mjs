import { answerBare } from "./bare-page.mjs";
import { isOfInterface } from "./forwarded.mjs";

/** What pages, forms and files are asked by. */
const USED = ["GET", "HEAD", "POST", "OPTIONS"];

/**
 * Whether a request comes by a method that nothing here has a use for: Next would draw a page all the same. The interface and
 * the Model Context Protocol refuse what they do not take in their own words.
 * @param {import("node:http").IncomingMessage} req
 */
export function isByUnusedMethod(req) {
  const [path] = (req.url ?? "").split("?", 1);
  return !USED.includes(req.method ?? "") && !isOfInterface(req) && path !== "/mcp";
}

const REFUSED = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Not by this method</title>
<h1>This cannot be asked for in this way</h1><p>Nothing was done. Pages are read by GET, and forms are sent by POST.</p>`;

/** Answers such a request. @param {import("node:http").ServerResponse} res */
export function refuseMethod(res) {
  answerBare(res, 405, REFUSED, { Allow: USED.join(", ") });
}
