import { format } from "node:util";
import { clientClass } from "./client-class.mjs";
import { maskedText, maskedUrl } from "./masked.mjs";

/**
 * How an answer came about: kept and sent again, made for this request, or refused at the door.
 * @typedef {"kept" | "rendered" | "refused"} Outcome
 */

/** @param {object} line */
function write(line) {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`);
}

/**
 * Writes one line for a request, once it was answered or its reader went away.
 * @param {import("node:http").IncomingMessage} req
 * @param {{ id: string, status: number, ms: number, bytes: number, outcome: Outcome | undefined, isWhole: boolean }} answered isWhole: false where the reader went away
 */
export function logRequest(req, { id, status, ms, bytes, outcome, isWhole }) {
  write({
    level: "info",
    id,
    method: req.method,
    path: maskedUrl(req.url ?? ""),
    status,
    ms: Math.round(ms * 10) / 10,
    bytes,
    answer: outcome ?? "rendered",
    client: clientClass(req),
    ...(isWhole ? {} : { cut: true }),
  });
}

/**
 * Has what is complained of written with the request it happened in, and as a line of JSON where all of the log is such
 * lines. Keys and passwords in it are masked.
 * @param {{ isJson: boolean, idOfNow: () => string | undefined }} options idOfNow: of the request being answered
 */
export function complainByRequest({ isJson, idOfNow }) {
  for (const [name, level] of /** @type {const} */ ([
    ["error", "error"],
    ["warn", "warning"],
  ])) {
    console[name] = (/** @type {unknown[]} */ ...given) => {
      const id = idOfNow();
      const message = maskedText(format(...given));
      if (isJson) write({ level, ...(id ? { id } : {}), message });
      else process.stderr.write(`${id ? `[${id}] ` : ""}${message}\n`);
    };
  }
}
