import { parseDay } from "@/lib/domain/day";
import type { About, ReportedNoun } from "./model";

const ANY_SITE = "http://site.invalid";
const NOUN_OF_ROOM: Record<string, ReportedNoun> = {
  leaders: "leader",
  issues: "issue",
  stances: "stance",
  events: "event",
  sources: "source",
};

/**
 * What a path of this site is about, read from the path alone: whether such a record exists is not asked. A day or
 * release that cannot be one counts as not named.
 * @param path  as `sitePath` lets it through
 */
export function aboutOf(path: string): About {
  const url = new URL(path, ANY_SITE);
  const asOf = parseDay(url.searchParams.get("asOf") ?? "");
  const release = url.searchParams.get("release") ?? "";
  url.searchParams.delete("asOf");
  url.searchParams.delete("release");
  const [, room = "", slug = "", ...more] = url.pathname.split("/");
  const noun = slug && more.length === 0 ? (NOUN_OF_ROOM[room] ?? null) : null;
  return {
    path: `${url.pathname}${readable(url.search)}${url.hash}`,
    noun,
    slug: noun && slug,
    asOf,
    release: /^[1-9]\d{0,8}$/.test(release) ? Number(release) : null,
  };
}

/** As everywhere on the site: commas, colons and at signs are legal in a query and keep the address readable. */
function readable(query: string): string {
  return query.replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%40/g, "@");
}
