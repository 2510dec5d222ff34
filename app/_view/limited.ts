import { clientAddress } from "@/lib/http/client-address";
import { problemAnswer } from "@/lib/http/problem-answer";
import { type Counted, countAsKnown, countReading } from "@/lib/rate-limits/reading";
import type { Handler, Method } from "./answer-route";

/**
 * The same handlers within the limit of what one address may ask. Its headers (draft-ietf-httpapi-ratelimit-headers) stand
 * on every answer but those that a cache may give unasked: there they would tell one reader of what another had asked.
 */
export function limited(handlers: Record<Method, Handler>): Record<Method, Handler> {
  const { GET: get, HEAD: head, POST: post } = handlers;
  return { ...handlers, GET: within(get), HEAD: within(head), POST: within(post) };
}

function within(handler: Handler): Handler {
  return async (request) => {
    const address = clientAddress(request.headers);
    const counted = await countReading(address);
    if (counted && !counted.let)
      return problemAnswer("too-many-requests", {
        headers: { ...headersOf(counted), "retry-after": String(counted.anew) },
      });
    const response = await handler(request);
    const now = response.status === 304 ? await countAsKnown(address) : counted;
    if (now && !isKept(response.headers))
      for (const [name, value] of Object.entries(headersOf(now))) response.headers.set(name, value);
    return response;
  };
}

function headersOf({ points, seconds, left, anew }: Counted): Record<string, string> {
  return {
    "ratelimit-policy": `"reading";q=${points};w=${seconds}`,
    ratelimit: `"reading";r=${left};t=${anew}`,
  };
}

function isKept(headers: Headers): boolean {
  return /max-age=[1-9]/.test(headers.get("cache-control") ?? "");
}
