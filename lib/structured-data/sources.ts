import type { CreativeWork } from "schema-dts";
import { type CitedSource, isWithheld, type Source } from "@/lib/sources/model";

type Cited = Pick<Source, "url" | "title" | "publisher" | "date" | "archivedAt">;

/** A source by the address at which it was published, and the one at which it is kept. */
export function sourceThing({ url, title, publisher, date, archivedAt }: Cited): CreativeWork {
  return {
    "@type": "CreativeWork",
    "@id": url,
    url,
    name: title,
    publisher: { "@type": "Organization", name: publisher },
    ...(date ? { datePublished: date } : {}),
    ...(archivedAt ? { archivedAt } : {}),
  };
}

/** The evidence of a record as a page's citations; what is withheld is not named. */
export function citationThings(sources: readonly CitedSource[]): CreativeWork[] {
  return sources.flatMap((source) => (isWithheld(source) ? [] : [sourceThing(source)]));
}
