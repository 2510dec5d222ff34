import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

/** Browsers send a handful of values; read once, each is known. @type {LRUCache<string, import("./kept-answer.mjs").Encoding>} */
const read = new LRUCache({ max: 100 });
/** The longest value that is remembered. */
const LONGEST = 200;

/**
 * In which way an answer is packed for whoever sends this `Accept-Encoding`.
 * @param {string | undefined} accepted
 * @returns {import("./kept-answer.mjs").Encoding}
 */
export function acceptedEncoding(accepted) {
  if (accepted === undefined) return "identity";
  const known = read.get(accepted);
  if (known) return known;
  const [first = "identity"] = new Negotiator({ headers: { "accept-encoding": accepted } }).encodings(
    ["br", "gzip", "identity"],
    { preferred: ["br", "gzip"] },
  );
  const encoding = /** @type {import("./kept-answer.mjs").Encoding} */ (first);
  if (accepted.length <= LONGEST) read.set(accepted, encoding);
  return encoding;
}
