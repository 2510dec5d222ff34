import Negotiator from "negotiator";

/** @typedef {"json" | "csv"} AcceptedForm */

const JSON_TYPE = "application/json";
const CSV_TYPE = "text/csv";
/** What nearly everyone sends, and needs no reading. */
const USUAL = new Set([undefined, "*/*", JSON_TYPE]);

/**
 * In which form an address of the interface is given to whoever sends this `Accept`: as CSV where that prefers it, else as
 * JSON, also where it names neither, since a program that says nothing of use is better answered than refused. Whatever
 * may be sent comes down to these two, so that an answer is kept at most twice.
 * @param {string | undefined} accept
 * @returns {AcceptedForm}
 */
export function acceptedForm(accept) {
  if (USUAL.has(accept)) return "json";
  const wanted = new Negotiator({ headers: { accept } }).mediaType([JSON_TYPE, CSV_TYPE]);
  return wanted === CSV_TYPE ? "csv" : "json";
}

/**
 * Whether an address is one that is given in the form that `Accept` asks for: of the interface, unless its path ends in a
 * form of its own.
 * @param {string} path
 */
export function isNegotiated(path) {
  return path.startsWith("/api/v1/") && !path.endsWith(".csv");
}
