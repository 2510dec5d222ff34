const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const CALLER = "00f067aa0ba902b7";
/** What is searched for is its reader's. */
const WORD = "qsearchedforq";

/** Asks for something that is made anew, within a trace that somebody in front began. @param {string} site */
export async function askTraced(site) {
  const headers = { traceparent: `00-${TRACE}-${CALLER}-01`, "x-request-id": "traced-request" };
  await (await fetch(`${site}/search?q=${WORD}`, { headers })).text();
}

/**
 * What has to be true of that trace once the instance has ended and sent everything.
 * @param {Awaited<ReturnType<typeof import("./collector.mjs").startCollector>>} collector
 * @returns {[what: string, isRight: boolean][]}
 */
export function tracedAsTold(collector) {
  const spans = collector.spansOf(TRACE);
  const ours = spans.filter(({ scope }) => scope === "standpoint");
  const { name, parentSpanId, attributes } = ours[0] ?? { name: "", attributes: {} };
  const within = new Set(spans.map(({ spanId }) => spanId));
  return [
    [
      "a request is one span, within the trace that was begun in front",
      ours.length === 1 && parentSpanId === CALLER,
    ],
    [
      "it bears the kind of page, the answer and the log's id",
      name === "GET page" &&
        attributes["standpoint.request_id"] === "traced-request" &&
        Number(attributes["http.response.status_code"]) === 200,
    ],
    [
      "every other span stands within it",
      spans.every((span) => ours.includes(span) || within.has(span.parentSpanId ?? "")),
    ],
    ["Next's spans are in the trace", spans.some(({ attributes }) => "next.span_type" in attributes)],
    ["the database's are, too", spans.some(({ name }) => name.startsWith("prisma:"))],
    ["no span says what was searched for", spans.length > 0 && !collector.text().includes(WORD)],
  ];
}
