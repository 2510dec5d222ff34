import { createHash } from "node:crypto";
import { Transform } from "node:stream";

const LINE_FEED = 10;

/**
 * A stream that passes everything on and tells, at its end, what passed: rows (COPY writes one a line, and escapes line
 * feeds within), bytes, SHA-256 in hexadecimal.
 * @returns {Transform & { told: () => { rows: number, bytes: number, sha256: string } }}
 */
export function metered() {
  const hash = createHash("sha256");
  let rows = 0;
  let bytes = 0;
  const stream = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, at + 1)) rows++;
      done(null, chunk);
    },
  });
  return Object.assign(stream, { told: () => ({ rows, bytes, sha256: hash.digest("hex") }) });
}
