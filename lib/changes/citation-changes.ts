import type { Content } from "./model";

/** A source as a record cites it. */
export type CitationText = { source: string; quote: string | null; locator: string | null };

/** What became of a citation; `before` where its quote or its place is another than it was. */
export type CitationChange = CitationText & {
  standing: "kept" | "new" | "gone";
  before: CitationText | null;
};

/**
 * The citations of a record after a change, in their order, then those it no longer has. A source that is cited before and
 * after is one citation, with what its quote and place were; cited several times, by the places in which it stands.
 */
export function citationChanges(before: Content | null, after: Content | null): CitationChange[] {
  const was = citationsOf(before);
  const is = citationsOf(after);
  const changes = is.map((citation): CitationChange => {
    const exact = was.findIndex((old) => sameText(old, citation));
    const at =
      exact >= 0
        ? exact
        : was.findIndex((old) => old.source === citation.source && !is.some((one) => sameText(one, old)));
    if (at < 0) return { ...citation, standing: after && before ? "new" : "kept", before: null };
    const [old = citation] = was.splice(at, 1);
    return { ...citation, standing: "kept", before: sameText(old, citation) ? null : old };
  });
  const gone = was.map(
    (old): CitationChange => ({ ...old, standing: after ? "gone" : "kept", before: null }),
  );
  return [...changes, ...gone];
}

function sameText(a: CitationText, b: CitationText): boolean {
  return a.source === b.source && a.quote === b.quote && a.locator === b.locator;
}

function citationsOf(content: Content | null): CitationText[] {
  const list = content?.citations;
  if (!Array.isArray(list)) return [];
  return list.map(({ source, quote, locator }) => ({
    source: String(source),
    quote: quote ?? null,
    locator: locator ?? null,
  }));
}
