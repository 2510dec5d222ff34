/** What holds for a page that stands for itself: it loads nothing, runs nothing, and stands in no frame. */
const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Content-Security-Policy":
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Frame-Options": "SAMEORIGIN",
};

/**
 * Answers at the door with a page of a few words, which the application never sees.
 * @param {import("node:http").ServerResponse} res @param {number} status @param {string} page
 * @param {Record<string, string>} [more] headers of this one answer
 */
export function answerBare(res, status, page, more = {}) {
  res.writeHead(status, { ...HEADERS, ...more }).end(page);
}
