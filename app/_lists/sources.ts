import { pagesOf } from "@/app/_view/paging";
import { sourcesFigure } from "@/components/sources/sources-figure";
import { countSources, listSources } from "@/lib/sources/queries";
import type { Moment } from "@/lib/views/moment";
import { choice, type ViewOf } from "@/lib/views/parameter";
import { page, text } from "@/lib/views/parameters";

const PER_PAGE = 50;
export const SOURCE_ORDERS = ["newest", "publisher", "most-cited"] as const;

export const sourcesSpec = { q: text, order: choice(SOURCE_ORDERS), page };
export type SourcesView = ViewOf<typeof sourcesSpec>;

/**
 * A page of the sources that match, and how many do.
 * @throws ParameterError for a page beyond the last
 */
export async function readSources(view: SourcesView, { release }: Moment) {
  const filter = { text: view.q, order: view.order };
  const skip = (view.page - 1) * PER_PAGE;
  const [count, sources] = await Promise.all([
    countSources(release.number, filter),
    listSources(release.number, { ...filter, take: PER_PAGE, skip }),
  ]);
  return { sources, count, first: skip + 1, pages: pagesOf(count, PER_PAGE, view.page) };
}

/** The list of sources as a figure. */
export function sourcesListed(
  read: Awaited<ReturnType<typeof readSources>>,
  view: SourcesView,
  { release }: Moment,
) {
  return sourcesFigure(read.sources, { ...read, view, release: release.number });
}
