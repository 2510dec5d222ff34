import { OPEN_TO_ALL } from "./problem-answer";

/** A day, the longest that browsers remember what a page of another site may ask. */
const REMEMBERED = "86400";

/**
 * The answer to OPTIONS, which a browser asks before it lets a page of another site read.
 * @param allowed  the methods that are answered, with commas
 * @param sent     the headers that may be sent beside those that always may
 */
export function preflight(allowed: string, sent: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN_TO_ALL,
      allow: allowed,
      "access-control-allow-methods": allowed,
      "access-control-allow-headers": sent,
      "access-control-max-age": REMEMBERED,
    },
  });
}
