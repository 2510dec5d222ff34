/**
 * The page on which each figure stands, by the name that its files have; a part `:name` of a path is the parameter of that
 * name. Of several on one page the first is what the page is about.
 */
export const FIGURE_PAGES = {
  overview: "/",
  positions: "/compare",
  radar: "/compare",
  "leader-through-time": "/leaders/:leader",
  spread: "/issues/:issue",
  "issue-through-time": "/issues/:issue",
  "stance-through-time": "/stances/:stance",
  "agreement-over-time": "/relations/:a/:b",
  similarity: "/similarity",
  map: "/map",
  "bloc-distribution": "/blocs",
  "agreement-with-bloc": "/blocs",
  "says-and-does": "/says-and-does",
  "moved-between-days": "/between-days",
  "nearness-between-days": "/between-days",
  gaps: "/gaps",
  leaders: "/leaders",
  issues: "/issues",
  events: "/events",
  event: "/events/:event",
  sources: "/sources",
  source: "/sources/:source",
  search: "/search",
  relations: "/relations",
  changes: "/changes",
  release: "/changes/:number",
  "record-history": "/changes/records/:noun/:slug",
} as const;
export type FigureName = keyof typeof FIGURE_PAGES;

/** What a page is about: its figure, and the parameters that its path holds; null for a page without one. */
export function figureOfPath(path: string): { name: FigureName; held: Record<string, string> } | null {
  for (const [name, page] of Object.entries(FIGURE_PAGES)) {
    const names: string[] = [];
    const pattern = page.replace(/:([a-z]+)/g, (_, part: string) => {
      names.push(part);
      return "([a-z0-9.-]+)";
    });
    const found = new RegExp(`^${pattern}$`).exec(path);
    if (!found) continue;
    // Slugs are plain letters; what is written otherwise is none.
    const held = Object.fromEntries(names.map((part, at) => [part, found[at + 1] ?? ""]));
    return { name: name as FigureName, held };
  }
  return null;
}
