import { maskedUrl } from "../masked.mjs";
import { routeClass } from "../route-class.mjs";

/**
 * Where a request's work is followed: `trace` runs it, `end` sends what has not been sent. areWritten: whether anything is.
 * @typedef {{ areWritten: boolean, trace: (req: import("node:http").IncomingMessage, res: import("node:http").ServerResponse, about: { id: string, isTrusted: boolean, outcomeOf: () => import("../log.mjs").Outcome | undefined }, work: () => Promise<void>) => Promise<void>, end: () => Promise<void> }} Traces
 */

/** @type {Traces} */
const NONE = { areWritten: false, trace: (_req, _res, _about, work) => work(), end: async () => {} };

/**
 * Traces by OpenTelemetry where OTEL_EXPORTER_OTLP_ENDPOINT says where they go (OTLP over HTTP, as JSON); else nothing of it is
 * loaded and nothing costs anything. A request is one span; Next's own spans and those of the database's questions stand
 * within it. A trace that somebody in front began is gone on with where that is a trusted proxy: anyone else could have
 * every request of theirs recorded.
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} complain told once when traces stop arriving, and once when they do again
 * @returns {Promise<Traces>}
 */
export async function startTraces(env, complain) {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT || env.OTEL_SDK_DISABLED === "true") return NONE;
  // Before Next, which asks for the tracer as it is loaded.
  const { startProvider } = await import("./provider.mjs");
  const { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } = await import(
    "@opentelemetry/api"
  );
  const provider = await startProvider(env, complain);
  const tracer = trace.getTracer("standpoint");
  return {
    areWritten: true,
    trace: (req, res, { id, isTrusted, outcomeOf }, work) => {
      const parent = isTrusted ? propagation.extract(ROOT_CONTEXT, req.headers) : ROOT_CONTEXT;
      const { url = "", method = "GET" } = req;
      const attributes = {
        "http.request.method": method,
        "url.path": maskedUrl(url),
        "standpoint.request_id": id,
      };
      const named = { kind: SpanKind.SERVER, attributes };
      const span = tracer.startSpan(`${method} ${routeClass(url)}`, named, parent);
      res.once("close", () => {
        const status = res.headersSent || res.writableFinished ? res.statusCode : 499;
        span.setAttribute("http.response.status_code", status);
        span.setAttribute("standpoint.answer", outcomeOf() ?? "rendered");
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      });
      return context.with(trace.setSpan(parent, span), work);
    },
    end: () => provider.shutdown().catch(() => {}),
  };
}
