import { answerBare } from "./bare-page.mjs";

/** The most that a request may carry, in bytes: what next.config.ts allows an action, under which a file of 20 MB fits. */
const MOST = 24 * 1024 * 1024;

/**
 * Whether a request says that it carries more than any form of ours takes. Next would cut it off and fail on the rest.
 * @param {import("node:http").IncomingMessage} req
 */
export function isTooLarge(req) {
  return Number(req.headers["content-length"] ?? 0) > MOST;
}

const REFUSED = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Too large</title>
<h1>What was sent is too large</h1><p>Nothing was done. Files of at most 20 MB are taken: go back, and choose a smaller one, or split it into several.</p>`;

/**
 * Answers such a request, and lets the rest of it pass unread: a browser that is still sending reads no answer.
 * @param {import("node:http").IncomingMessage} req
 * @param {import("node:http").ServerResponse} res
 */
export function refuseTooLarge(req, res) {
  req.resume();
  req.once("end", () => answerBare(res, 413, REFUSED));
}
