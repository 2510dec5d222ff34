import type { BreadcrumbList, Graph, Thing, WebPage } from "schema-dts";
import { CITED_AUTHOR, DATA_LICENCE } from "@/lib/citations/model";
import type { Day } from "@/lib/domain/day";

/** A public page as schema.org describes it. All addresses are whole. */
export type DescribedPage = {
  title: string;
  description: string;
  /** Of the site. */
  site: string;
  /** Shows the same for good. */
  permanent: string;
  release: number;
  /** The day on which the release was published. */
  published: Day;
  /** The list that the page stands in, such as all leaders; null for a page that stands for itself. */
  within: { title: string; path: string } | null;
};

/** What a page is about, by ids within its own graph, and whose evidence it cites. */
export type Described = { about: Thing; citations?: Thing[] };

/** Names the publisher within a graph. */
const publisherOf = (site: string) => `${site}#publisher`;
const siteOf = (site: string) => `${site}#site`;

/**
 * A page and what it is about as one graph of schema.org, for programs that read pages: the site with its search, the page
 * with release and licence, where it stands, and its subject.
 */
export function pageGraph(page: DescribedPage, described: Described | null): Graph {
  const { title, description, site, permanent, release, published } = page;
  const own: WebPage = {
    "@type": "WebPage",
    "@id": permanent,
    url: permanent,
    name: title,
    description,
    isPartOf: { "@id": siteOf(site) },
    publisher: { "@id": publisherOf(site) },
    license: DATA_LICENCE,
    version: String(release),
    datePublished: published,
    inLanguage: "en",
    ...(described ? { mainEntity: described.about } : {}),
    ...(described?.citations?.length ? { citation: described.citations as WebPage["citation"] } : {}),
    ...(page.within ? { breadcrumb: breadcrumbOf(page, page.within) } : {}),
  };
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "WebSite",
        "@id": siteOf(site),
        url: site,
        name: CITED_AUTHOR,
        publisher: { "@id": publisherOf(site) },
        potentialAction: {
          "@type": "SearchAction",
          target: { "@type": "EntryPoint", urlTemplate: `${site}search?q={search_term_string}` },
          // The name that readers of such descriptions ask for; the type does not know it.
          ...{ "query-input": "required name=search_term_string" },
        },
      },
      { "@type": "Organization", "@id": publisherOf(site), name: CITED_AUTHOR, url: site },
      own,
    ],
  };
}

function breadcrumbOf(
  { site, title, permanent }: DescribedPage,
  within: { title: string; path: string },
): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [
      { "@type": "ListItem", position: 1, name: within.title, item: new URL(within.path, site).href },
      { "@type": "ListItem", position: 2, name: title, item: permanent },
    ],
  };
}
