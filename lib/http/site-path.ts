import type { Day } from "@/lib/domain/day";

const ANY_SITE = "http://site.invalid";

/** A path of this site with its query and fragment, or null for anything that could lead elsewhere. */
export function sitePath(raw: string): string | null {
  // A browser reads "//host" and "/\host" as another site, and drops tabs and line ends within.
  if (raw.length > 500 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(raw)) return null;
  if (!URL.canParse(raw, ANY_SITE)) return null;
  const url = new URL(raw, ANY_SITE);
  return url.origin === ANY_SITE && !url.pathname.startsWith("//")
    ? `${url.pathname}${url.search}${url.hash}`
    : null;
}

/** The same page for good: day and release are written, unless the path writes them already. */
export function permanentPath(path: string, moment: { asOf: Day; release: number }): string {
  const url = new URL(path, ANY_SITE);
  if (!url.searchParams.has("asOf")) url.searchParams.set("asOf", moment.asOf);
  if (!url.searchParams.has("release")) url.searchParams.set("release", String(moment.release));
  url.searchParams.sort();
  // As everywhere on the site: commas, colons and at signs are legal in a query and keep the address readable.
  const query = url.search.replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%40/g, "@");
  return `${url.pathname}${query}${url.hash}`;
}
