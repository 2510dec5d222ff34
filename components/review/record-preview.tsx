import type { ReactNode } from "react";
import { StanceCard } from "@/components/stances/stance-card";
import { SourceList } from "@/components/ui/source-list";
import type { ProposedChange, SetSource } from "@/lib/change-sets/model";
import type { Content } from "@/lib/changes/model";
import { isConfidence } from "@/lib/domain/confidence";
import { parseDatedDay } from "@/lib/domain/day";
import { isLane } from "@/lib/domain/lane";
import { isPosition } from "@/lib/domain/scale";
import { isState } from "@/lib/domain/state";
import type { CitedSource } from "@/lib/sources/model";
import type { Stance } from "@/lib/stances/model";
import type { Register } from "./proposed-change";

/** A record as its readers will see it, drawn by the public page's own parts; null for kinds without a face of their own. */
export function previewOf(
  { noun, slug, revisionId, after }: ProposedChange,
  { sources }: Register,
): ReactNode {
  if (!after) return null;
  if (noun === "stance") {
    const stance = stanceOf(slug, revisionId, after, sources);
    return stance && <StanceCard stance={stance} link={null} />;
  }
  if (noun === "source") {
    const source = sources.get(slug);
    return source && <SourceList sources={[{ ...source, quote: null, locator: null }]} sourceHref={null} />;
  }
  return null;
}

function stanceOf(
  slug: string,
  revisionId: number,
  content: Content,
  sources: Register["sources"],
): Stance | null {
  const { position, state, confidence, lane, codes } = content;
  const from = parseDatedDay(String(content.from));
  if (!from || !isLane(lane)) return null;
  return {
    revisionId,
    slug,
    leader: String(content.leader),
    issue: String(content.issue),
    lane,
    position: isPosition(position) ? position : null,
    state: isState(state) ? state : null,
    confidence: isConfidence(confidence) ? confidence : "low",
    from,
    to: content.to === null ? null : parseDatedDay(String(content.to)),
    summary: String(content.summary),
    rationale: String(content.rationale),
    lookedIn: content.lookedIn === null ? null : String(content.lookedIn),
    lastChecked: String(content.lastChecked),
    codes: Array.isArray(codes) ? codes.map((code) => (isPosition(code) ? code : null)) : [],
    sources: citedIn(content, sources),
    issueRevisionId: 0,
    replies: [],
  };
}

function citedIn({ citations }: Content, sources: ReadonlyMap<string, SetSource>): CitedSource[] {
  if (!Array.isArray(citations)) return [];
  return citations.flatMap(({ source: slug, quote, locator, archivedAt }): CitedSource[] => {
    const source = sources.get(String(slug));
    if (!source) return [];
    const { isNew: _isNew, ...known } = source;
    return [
      {
        ...known,
        quote: quote ?? null,
        locator: locator ?? null,
        archivedAt: archivedAt ?? known.archivedAt,
      },
    ];
  });
}
