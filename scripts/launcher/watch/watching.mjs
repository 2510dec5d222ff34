import { logRequest } from "./log.mjs";

/**
 * Follows a request until it is answered, or its reader goes away, and tells what became of it.
 * @param {import("node:http").IncomingMessage} req before anything was written
 * @param {import("node:http").ServerResponse} res
 * @param {{ id: string, outcomeOf: () => import("./log.mjs").Outcome | undefined, isLogged: boolean, count: (answered: { url: string, status: number, seconds: number, outcome: import("./log.mjs").Outcome | undefined }) => void }} watch
 */
export function follow(req, res, { id, outcomeOf, isLogged, count }) {
  const began = performance.now();
  // Next rewrites the address while it routes.
  const { url = "", method } = req;
  const { socket } = req;
  const before = socket.bytesWritten;
  res.once("close", () => {
    const ms = performance.now() - began;
    const isWhole = res.writableFinished;
    const status = res.headersSent || isWhole ? res.statusCode : 499;
    const outcome = outcomeOf();
    count({ url, status, seconds: ms / 1000, outcome });
    if (!isLogged) return;
    const asked = /** @type {import("node:http").IncomingMessage} */ ({ url, method, headers: req.headers });
    logRequest(asked, { id, status, ms, bytes: Math.max(0, socket.bytesWritten - before), outcome, isWhole });
  });
}
