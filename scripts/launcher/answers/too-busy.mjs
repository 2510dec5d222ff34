/** Seconds after which it is worth asking again. */
const AGAIN = 2;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Too many at once</title>
<h1>Too many are asking at once</h1><p>Nothing is lost. Load the page again in a few seconds.</p>`;

/** Says at once that there is no room now. @param {import("node:http").ServerResponse} res */
export function answerTooBusy(res) {
  res
    .writeHead(503, {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Retry-After": String(AGAIN),
    })
    .end(PAGE);
}
