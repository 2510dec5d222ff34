import type { Graph } from "schema-dts";

/** What the page is about in the words of schema.org, for programs; it is no script and is never run. */
export function StructuredData({ graph }: { graph: Graph }) {
  // A text of the record that holds "</script>" must not end the element.
  const text = JSON.stringify(graph).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, with nothing in it that could end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
