import { fixedTexts } from "@/lib/http/answer-cache";
import { buildId } from "@/lib/http/build-id";
import { matchesEtag, strongEtag } from "@/lib/http/etag";
import { keepFixedAnswer } from "@/lib/http/kept-answer";
import { preflight } from "@/lib/http/preflight";
import { OPEN_TO_ALL, problemAnswer } from "@/lib/http/problem-answer";
import type { Form, Handler, Method } from "./answer-route";

const ALLOWED = "GET, HEAD, OPTIONS";

/**
 * The way in for answers that change with the code alone, such as descriptions: made once, then kept.
 * @param name  what it is, among all such answers
 */
export function fixedAnswer(name: string, form: Form, make: () => string): Record<Method, Handler> {
  const answer = (request: Request, whole: boolean) => {
    const etag = strongEtag([name, form.name, buildId()]);
    const headers = {
      ...OPEN_TO_ALL,
      etag,
      "cache-control": "public, max-age=0, must-revalidate",
      "content-type": form.type,
    };
    if (matchesEtag(request.headers.get("if-none-match"), etag))
      return new Response(null, { status: 304, headers });
    keepFixedAnswer();
    return new Response(whole ? textOf(name, make) : null, { headers });
  };
  const get: Handler = async (request) => answer(request, true);
  const head: Handler = async (request) => answer(request, false);
  const options: Handler = async () => preflight(ALLOWED, "if-none-match");
  const refuse: Handler = async () => problemAnswer("method-not-allowed", { headers: { allow: ALLOWED } });
  return { GET: get, HEAD: head, OPTIONS: options, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

function textOf(name: string, make: () => string): string {
  // In development the code changes while it runs.
  if (process.env.NODE_ENV === "development") return make();
  const kept = fixedTexts();
  const text = kept.get(name) ?? make();
  kept.set(name, text);
  return text;
}
