import { BUNDLED } from "@/lib/briefings/bundled";
import { PAGED_NOUNS, type PagedNoun, pagedCounts, pagedRecords } from "@/lib/sitemaps/queries";
import { PER_FILE, type SitemapEntry } from "@/lib/sitemaps/sitemap";

/** The pages that are no record's. Of the countless views of a page its plain address stands for all. */
const PAGES = [
  "/",
  "/compare",
  "/similarity",
  "/map",
  "/blocs",
  "/says-and-does",
  "/between-days",
  "/gaps",
  "/relations",
  "/leaders",
  "/issues",
  "/events",
  "/sources",
  "/changes",
  "/methods",
  "/briefings",
  "/api",
];

/** Names of all files of a release, in the order in which they are read. */
export async function sitemapFiles(release: number): Promise<string[]> {
  const counts = await pagedCounts(release);
  const ofNoun = (noun: PagedNoun) =>
    Array.from({ length: Math.ceil(counts[noun] / PER_FILE) }, (_, at) => `${noun}s-${at + 1}.xml`);
  return ["pages.xml", ...PAGED_NOUNS.flatMap(ofNoun)];
}

/** What a file names; null for a file that there is not. */
export async function sitemapEntries(
  file: string,
  { release, site }: { release: number; site: string },
): Promise<SitemapEntry[] | null> {
  const whole = (path: string) => new URL(path, site).href;
  if (file === "pages.xml")
    return [...PAGES, ...[...BUNDLED.keys()].map((slug) => `/present/${slug}`)].map((path) => ({
      address: whole(path),
      changed: null,
    }));
  if (!(await sitemapFiles(release)).includes(file)) return null;
  const [plural = "", number = ""] = file.replace(/\.xml$/, "").split("-");
  const noun = PAGED_NOUNS.find((one) => `${one}s` === plural);
  if (!noun) return null;
  const records = await pagedRecords(release, noun, {
    take: PER_FILE,
    skip: (Number(number) - 1) * PER_FILE,
  });
  return records.map(({ slug, changed }) => ({ address: whole(`/${plural}/${slug}`), changed }));
}
