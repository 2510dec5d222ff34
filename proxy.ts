import { createHash, randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { DOCUMENT_SCRIPT } from "./components/theme/document-script-text";
import { contentPolicy } from "./scripts/launcher/answers/content-policy.mjs";

// The one inline script that is not Next's own; its bytes never change, so it is named by its hash.
const OWN_SCRIPT = `'sha256-${createHash("sha256").update(DOCUMENT_SCRIPT).digest("base64")}'`;

/**
 * What holds for every page that knows who reads it or takes a form: a policy by a nonce made anew each time, and no copy
 * of it in any cache. Who may see such a page is no matter of this file; each page and action asks for itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy({
    scripts: [`'nonce-${nonce}'`, "'strict-dynamic'", OWN_SCRIPT, ...(DEVELOPMENT ? ["'unsafe-eval'"] : [])],
    connect: DEVELOPMENT ? ["ws:"] : [],
    frames: "'none'",
  });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "private, no-store");
  // A link in one of these pages must not tell another site where it stood: some addresses are keys.
  response.headers.set("Referrer-Policy", "same-origin");
  if (request.nextUrl.pathname !== "/corrections") response.headers.set("X-Robots-Tag", "noindex, nofollow");
  return response;
}

const DEVELOPMENT = process.env.NODE_ENV === "development";

export const config = {
  matcher: [
    "/(sign-in|account|welcome|editing|admin|review|reply|corrections)/:path*",
    // Its addresses are keys.
    "/present/shared/:path*",
    "/follow/:code",
  ],
};
