import { randomUUID } from "node:crypto";

/** What a proxy may call a request: nothing that could break a line of a log. */
const USUAL = /^[\w.-]{8,128}$/;

/**
 * The name of one request in logs, its answer and the logs of whoever stands in front: the one a trusted proxy gave it,
 * else a new one. The application finds it in the same header.
 * @param {import("node:http").IncomingMessage} req
 * @param {(address: string, hop: number) => boolean} isTrusted
 */
export function settleRequestId(req, isTrusted) {
  const given = req.headers["x-request-id"];
  const isGiven =
    typeof given === "string" && USUAL.test(given) && isTrusted(req.socket.remoteAddress ?? "", 0);
  const id = isGiven ? given : randomUUID();
  req.headers["x-request-id"] = id;
  return id;
}
