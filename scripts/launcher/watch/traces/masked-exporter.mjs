import { maskedText, maskedUrl } from "../masked.mjs";

/** Attributes in which Next writes the address that was asked for. */
const ADDRESSES = new Set(["http.target", "http.url", "url.full", "url.path"]);

/**
 * Sends spans on as they may leave the process: addresses without keys and without what was searched for, errors without
 * passwords, as in the log.
 * @param {Pick<import("@opentelemetry/sdk-trace-node").SpanExporter, "export" | "shutdown"> & { forceFlush?: () => Promise<void> }} exporter
 * @param {(line: string) => void} complain told once when nothing arrives any more, and once when it does again
 * @returns {import("@opentelemetry/sdk-trace-node").SpanExporter}
 */
export function maskedExporter(exporter, complain) {
  let isLost = false;
  return {
    export(spans, done) {
      exporter.export(spans.map(maskedSpan), (result) => {
        const isSent = result.code === 0;
        if (isSent === isLost)
          complain(
            isSent
              ? "Traces arrive again."
              : `Traces do not arrive at OTEL_EXPORTER_OTLP_ENDPOINT: ${result.error?.message ?? "no reason given"}. Requests are answered all the same.`,
          );
        isLost = !isSent;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

/**
 * @param {import("@opentelemetry/sdk-trace-node").ReadableSpan} span
 * @returns {import("@opentelemetry/sdk-trace-node").ReadableSpan}
 */
function maskedSpan(span) {
  const events = span.events.map((event) => ({ ...event, attributes: masked(event.attributes ?? {}) }));
  // What else a span has are getters of its class.
  return Object.create(span, {
    name: { value: maskedText(span.name) },
    attributes: { value: masked(span.attributes) },
    status: { value: { ...span.status, message: span.status.message && maskedText(span.status.message) } },
    events: { value: events },
  });
}

/** @param {import("@opentelemetry/api").Attributes} attributes */
function masked(attributes) {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === "string" ? (ADDRESSES.has(name) ? maskedUrl(value) : maskedText(value)) : value,
    ]),
  );
}
