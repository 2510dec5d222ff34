import { siteFrom } from "./contact";

/**
 * Where this site stands, for links that leave it: SITE_URL, else this machine. Never what a request says of its host: a
 * stranger could have a link mailed that leads to a site of theirs.
 */
export function siteAddress(env: Record<string, string | undefined> = process.env): string {
  return siteFrom(env) ?? `http://localhost:${env.PORT || 3000}`;
}
