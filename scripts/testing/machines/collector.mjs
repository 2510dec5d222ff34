import { once } from "node:events";
import { createServer } from "node:http";

/** @typedef {{ traceId: string, spanId: string, parentSpanId?: string, name: string, scope: string, attributes: Record<string, unknown> }} Span */

/**
 * What a collector of traces is to an instance: takes OTLP over HTTP as JSON, and keeps it.
 * @returns {Promise<{ url: string, spansOf: (traceId: string) => Span[], text: () => string, stop: () => void }>} text: all that came
 */
export async function startCollector() {
  /** @type {string[]} */
  const came = [];
  const server = createServer(async (req, res) => {
    let body = "";
    for await (const part of req) body += part;
    if (req.url === "/v1/traces") came.push(body);
    res.writeHead(200, { "Content-Type": "application/json" }).end("{}");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    spansOf: (traceId) => came.flatMap(spansIn).filter((span) => span.traceId === traceId),
    text: () => came.join("\n"),
    stop: () => void server.close(),
  };
}

/** @param {string} body @returns {Span[]} */
function spansIn(body) {
  const { resourceSpans } = JSON.parse(body);
  return resourceSpans.flatMap((/** @type {any} */ { scopeSpans }) =>
    scopeSpans.flatMap((/** @type {any} */ { scope, spans }) =>
      spans.map((/** @type {any} */ { attributes = [], ...span }) => ({
        ...span,
        scope: scope.name,
        attributes: Object.fromEntries(
          attributes.map((/** @type {any} */ { key, value }) => [key, Object.values(value)[0]]),
        ),
      })),
    ),
  );
}
