import { clientAddress } from "@/lib/http/client-address";
import { problemAnswer } from "@/lib/http/problem-answer";
import { COSTS, type Cost, type Counted, countAsKnown, countReading } from "@/lib/rate-limits/reading";
import type { Handler, Method } from "./answer-route";

/**
 * The same handlers within the limit of what one address may ask.
 * @param cost  as how many requests an answer counts
 */
export function limited(
  handlers: Record<Method, Handler>,
  cost: Cost = COSTS.plain,
): Record<Method, Handler> {
  const within =
    (handler: Handler): Handler =>
    (request) =>
      limitedAnswer(request, () => handler(request), { cost });
  const { GET: get, HEAD: head, POST: post } = handlers;
  return { ...handlers, GET: within(get), HEAD: within(head), POST: within(post) };
}

/**
 * One answer within the limit. The headers of the limit (draft-ietf-httpapi-ratelimit-headers) stand on every answer but those
 * that a cache may give unasked: there they would tell one reader of what another had asked.
 * @param refuse  the answer to what is too much, before the headers that say when to go on: by default a problem
 */
export async function limitedAnswer(
  request: Request,
  answer: () => Promise<Response>,
  {
    cost = COSTS.plain,
    refuse = () => problemAnswer("too-many-requests"),
  }: { cost?: Cost; refuse?: () => Response } = {},
): Promise<Response> {
  const address = clientAddress(request.headers);
  const counted = await countReading(address, cost);
  if (counted && !counted.let)
    return saying(refuse(), { ...headersOf(counted), "retry-after": String(counted.anew) });
  const response = await answer();
  const now = response.status === 304 ? await countAsKnown(address, cost) : counted;
  return now && !isKept(response.headers) ? saying(response, headersOf(now)) : response;
}

function saying(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
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
