import { acceptedEncoding } from "./accepted-encoding.mjs";
import { isPackable, packed } from "./packing.mjs";
import { sendWritten } from "./send-kept.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} Req
 * @typedef {import("node:http").ServerResponse} Res
 */

/**
 * Sends an answer that is for this reader alone, such as a page that explains an error: with its own status and caching,
 * packed as they take it.
 * @param {Req} req
 * @param {Res} res which bears the answer's own headers
 * @param {import("./capture.mjs").Held} answer
 */
export async function sendOnce(req, res, { status, headers, body }) {
  const policy = headers["content-security-policy"];
  if (policy !== undefined) res.setHeader("Content-Security-Policy", policy);
  const isOpen = headers["content-encoding"] === undefined && isPackable({ headers, body });
  const encoding = isOpen ? acceptedEncoding(req.headers["accept-encoding"]) : "identity";
  const sent = await packed(body, encoding);
  if (encoding !== "identity") res.setHeader("Content-Encoding", encoding);
  res.setHeader("Content-Length", sent.length);
  res.removeHeader("transfer-encoding");
  res.writeHead(status);
  res.end(req.method === "HEAD" ? undefined : sent);
}

/**
 * Sends an answer that was just kept to the one who had it made. What counts against a limit says so to them, and is then
 * for no cache that others read.
 * @param {Req} req
 * @param {Res} res which bears the answer's own headers
 * @param {import("./kept-answer.mjs").KeptAnswer} kept
 */
export async function sendFirst(req, res, kept) {
  const own = res.getHeader("cache-control");
  res.removeHeader("transfer-encoding");
  const written = await kept.written(acceptedEncoding(req.headers["accept-encoding"]));
  const { headers } = written;
  const isTold = res.hasHeader("ratelimit") && own !== undefined;
  sendWritten(req, res, {
    ...written,
    headers: isTold ? headers.with(headers.indexOf("Cache-Control") + 1, String(own)) : headers,
  });
}
