import { answerBare } from "./bare-page.mjs";
import { isOfInterface } from "./forwarded.mjs";

/** What pages, forms and files are asked by. */
const USED = ["GET", "HEAD", "POST", "OPTIONS"];
/** What handlers of Next's can answer beside these; it breaks on any other. */
const ANSWERED = ["PUT", "PATCH", "DELETE"];

/**
 * Whether a request comes by a method that nothing here has a use for: Next would draw a page all the same. The interface and
 * the Model Context Protocol refuse in their own words what they do not take, as far as they are asked.
 * @param {import("node:http").IncomingMessage} req
 */
export function isByUnusedMethod(req) {
  const method = req.method ?? "";
  const refusesByItself = isOfInterface(req) || (req.url ?? "").split("?", 1)[0] === "/mcp";
  return !USED.includes(method) && !(refusesByItself && ANSWERED.includes(method));
}

const REFUSED = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Not by this method</title>
<h1>This cannot be asked for in this way</h1><p>Nothing was done. Pages are read by GET, and forms are sent by POST.</p>`;

/** Answers such a request. @param {import("node:http").ServerResponse} res */
export function refuseMethod(res) {
  answerBare(res, 405, REFUSED, { Allow: USED.join(", ") });
}
