/** Pages of briefings in accounts. */
export const OWN_PATH = "/account/briefings";

/** Where a briefing is edited by its owner and its editors. */
export function ownPath(slug: string): `/account/briefings/${string}` {
  return `/account/briefings/${slug}`;
}

/** Where anyone reads a public briefing. */
export function publicPath(slug: string): `/present/${string}` {
  return `/present/${slug}`;
}

/** Where whoever has a briefing's link reads it. */
export function sharedPath(token: string): `/present/shared/${string}` {
  return `/present/shared/${token}`;
}
