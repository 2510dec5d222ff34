import { answerBare } from "../bare-page.mjs";
import { isOfInterface } from "../forwarded.mjs";

/** Seconds after which it is worth asking again. */
const AGAIN = 2;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Too many at once</title>
<h1>Too many are asking at once</h1><p>Nothing is lost. Load the page again in a few seconds.</p>`;

/** For programs, as the interface says whatever it cannot answer (RFC 9457), and to whichever page asked. */
const PROBLEM = JSON.stringify({
  type: "about:blank",
  title: "Service Unavailable",
  status: 503,
  detail: "Too many are asking at once. Nothing is lost. Ask again after the seconds that Retry-After says.",
});

/**
 * Says at once that there is no room now.
 * @param {import("node:http").IncomingMessage} req
 * @param {import("node:http").ServerResponse} res
 */
export function answerTooBusy(req, res) {
  const shared = { "Cache-Control": "no-store", "Retry-After": String(AGAIN) };
  if (isOfInterface(req))
    res
      .writeHead(503, {
        ...shared,
        "Content-Type": "application/problem+json; charset=utf-8",
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Expose-Headers": "retry-after",
      })
      .end(PROBLEM);
  else answerBare(res, 503, PAGE, shared);
}
