import type { Dataset } from "schema-dts";
import { CITED_AUTHOR, DATA_LICENCE } from "@/lib/citations/model";
import type { Day } from "@/lib/domain/day";

/** The whole data set of a release, with the addresses at which it is had. */
export function dataSetThing(
  site: string,
  {
    name,
    description,
    release,
    published,
  }: { name: string; description: string; release: number; published: Day },
): Dataset {
  const file = (ending: string, encodingFormat: string) => ({
    "@type": "DataDownload" as const,
    encodingFormat,
    contentUrl: `${site}data/standpoint-release-${release}.${ending}`,
  });
  return {
    "@type": "Dataset",
    "@id": `${site}#data-set`,
    url: site,
    name,
    description,
    version: String(release),
    datePublished: published,
    license: DATA_LICENCE,
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: CITED_AUTHOR, url: site },
    distribution: [file("zip", "application/zip"), file("json", "application/json")],
  };
}
