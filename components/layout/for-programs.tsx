import type { Graph } from "schema-dts";
import { StructuredData } from "./structured-data";

/** What a page tells search engines of itself: the address under which it is found, or that it is not to be, and what it is about. */
export type ForPrograms = {
  /** Whole, without day and release; null for a page of an old release, which is not to be found in place of today's. */
  canonical: string | null;
  graph: Graph;
};

export function ForProgramsHead({ canonical, graph }: ForPrograms) {
  return (
    <>
      {canonical ? <link rel="canonical" href={canonical} /> : <meta name="robots" content="noindex" />}
      <StructuredData graph={graph} />
    </>
  );
}
