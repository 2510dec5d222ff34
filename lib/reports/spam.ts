/** Addresses of the web that one report may hold in its text, beside its source. */
export const LINKS_AT_MOST = 3;

/** How many addresses of the web a text holds. */
export function linksIn(text: string): number {
  return text.match(/\bhttps?:\/\/|(?<!\/)\bwww\./gi)?.length ?? 0;
}
