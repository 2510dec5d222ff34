import { getTranslator } from "@/lib/i18n/translator";
import type { Messages } from "@/messages";

/** Headers of every answer that is read. */
export const READ = ["ETag", "Cache-Control", "Access-Control-Allow-Origin"];
/** Beside these, where it is counted how much one address asks. */
export const COUNTED = ["RateLimit", "RateLimit-Policy"];
/** Beside these, of what is read as JSON or as CSV. */
export const READ_IN_FORMS = ["Vary", "Link", ...COUNTED, "Standpoint-Release", "Standpoint-As-Of"];
/** Beside these, of a figure in one of its forms. */
export const READ_AS_FIGURE = ["Link", ...COUNTED, "Standpoint-Release", "Standpoint-As-Of"];
/** Beside these, of a list that comes in pages. */
export const READ_IN_PAGES = ["Standpoint-Page", "Standpoint-Pages", "Standpoint-Count"];
/** Beside these, of a file. */
export const READ_AS_FILE = ["Content-Disposition"];

/** Headers of answers, by name. */
export function sharedHeaders() {
  const t = getTranslator("reference");
  const header = (key: keyof Messages["reference"]["header"]) => ({
    description: t(`header.${key}`),
    schema: { type: "string" },
  });
  return {
    ETag: header("etag"),
    "Cache-Control": header("cacheControl"),
    "Access-Control-Allow-Origin": header("allowOrigin"),
    Vary: header("vary"),
    Link: header("link"),
    RateLimit: header("rateLimit"),
    "RateLimit-Policy": header("rateLimitPolicy"),
    "Content-Disposition": header("contentDisposition"),
    "Standpoint-Release": header("release"),
    "Standpoint-As-Of": header("asOf"),
    "Standpoint-Page": header("page"),
    "Standpoint-Pages": header("pages"),
    "Standpoint-Count": header("count"),
    Location: header("location"),
    Allow: header("allow"),
    "Retry-After": header("retryAfter"),
  };
}

/** References to headers by their names. */
export function headersNamed(names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
