import { openApiDocument } from "@/app/api/_openapi/document";
import { buildId } from "@/lib/http/build-id";
import { matchesEtag, strongEtag } from "@/lib/http/etag";
import { OPEN_TO_ALL, problemAnswer } from "@/lib/http/problem-answer";

const ALLOWED = "GET, HEAD, OPTIONS";
let kept: string | undefined;

/** The interface described as OpenAPI 3.1; it changes with the code alone. */
function answer(request: Request, whole: boolean): Response {
  const etag = strongEtag(["openapi", buildId()]);
  const headers = {
    ...OPEN_TO_ALL,
    etag,
    "cache-control": "public, max-age=0, must-revalidate",
    "content-type": "application/json; charset=utf-8",
  };
  if (matchesEtag(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  // In development the code changes while it runs.
  if (kept === undefined || process.env.NODE_ENV === "development") kept = JSON.stringify(openApiDocument());
  return new Response(whole ? kept : null, { headers });
}

const refuse = async () => problemAnswer("method-not-allowed", { headers: { allow: ALLOWED } });

export const GET = async (request: Request) => answer(request, true);
export const HEAD = async (request: Request) => answer(request, false);
export const OPTIONS = async () =>
  new Response(null, {
    status: 204,
    headers: {
      ...OPEN_TO_ALL,
      allow: ALLOWED,
      "access-control-allow-methods": ALLOWED,
      "access-control-allow-headers": "if-none-match",
    },
  });
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
