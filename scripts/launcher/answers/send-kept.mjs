import { acceptedEncoding } from "./accepted-encoding.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} Req
 * @typedef {import("node:http").ServerResponse} Res
 * @typedef {import("./kept-answer.mjs").Written} Written
 */

/**
 * Sends a kept answer: its bytes, or that the reader has them already.
 * @param {Req} req
 * @param {Res} res
 * @param {import("./kept-answer.mjs").KeptAnswer} kept
 * @param {string[]} [own] headers of this one answer, as `writeHead` takes them in one list
 * @returns {void | Promise<void>} at once where it was packed for such a reader before
 */
export function sendKept(req, res, kept, own = []) {
  const written = kept.written(acceptedEncoding(req.headers["accept-encoding"]));
  if (written instanceof Promise) return written.then((made) => sendWritten(req, res, made, own));
  sendWritten(req, res, written, own);
}

/**
 * @param {Req} req
 * @param {Res} res
 * @param {Written} written
 * @param {string[]} [own]
 */
export function sendWritten(req, res, { body, etag, lastModified, headers }, own = []) {
  const { "if-none-match": named, "if-modified-since": since } = req.headers;
  const isKnown =
    named === undefined ? since !== undefined && lastModified <= Date.parse(since) : hasAlready(named, etag);
  if (isKnown) {
    res.writeHead(304, [...headers, ...own]).end();
    return;
  }
  res.writeHead(200, [...headers, "Content-Length", String(body.length), ...own]);
  res.end(req.method === "HEAD" ? undefined : body);
}

/** @param {string} named @param {string} etag */
function hasAlready(named, etag) {
  if (named.trim() === "*") return true;
  return named.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}
