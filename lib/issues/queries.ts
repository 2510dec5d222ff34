import { database } from "@/lib/db/client";
import { datedDayOrNull, dayOf } from "@/lib/db/dated-day";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { keptByRelease } from "@/lib/db/release-cache";
import { type Visible, visibleAt, visibleWith } from "@/lib/db/visible";
import { isPosition, type Position } from "@/lib/domain/scale";
import type { Issue } from "./model";

export type IssueList = { all: Issue[]; bySlug: Map<string, Issue>; byId: Map<number, Issue> };

/** Every issue visible at a release, in the editors' order. */
export const issuesAt = keptByRelease("issues", 8, (release: number) => readIssues(visibleAt(release)));

/** The issues as they would read with a change set published. */
export function issuesWith(release: number, changeSetId: number): Promise<IssueList> {
  return readIssues(visibleWith(release, changeSetId));
}

async function readIssues(visible: Visible): Promise<IssueList> {
  const rows = await database().issueRevision.findMany({
    where: visible,
    orderBy: [{ order: "asc" }, { recordId: "asc" }],
    select: {
      id: true,
      recordId: true,
      order: true,
      core: true,
      retired: true,
      retiredPrecision: true,
      lastChecked: true,
      record: { select: { slug: true } },
      texts: { where: { language: RECORD_LANGUAGE } },
      anchors: { where: { language: RECORD_LANGUAGE }, select: { position: true, text: true } },
    },
  });
  const all = rows.map((row): Issue => {
    const text = row.texts[0];
    if (!text) throw new Error(`revision ${row.id} of issue ${row.record.slug} has no text`);
    const anchors: Partial<Record<Position, string>> = {};
    for (const anchor of row.anchors) if (isPosition(anchor.position)) anchors[anchor.position] = anchor.text;
    const { name, shortName, proposition, agreeing, counts, doesNotCount } = text;
    return {
      id: row.recordId,
      revisionId: row.id,
      slug: row.record.slug,
      name,
      shortName,
      proposition,
      agreeing,
      counts,
      doesNotCount,
      order: row.order,
      core: row.core,
      anchors,
      retired: datedDayOrNull(row.retired, row.retiredPrecision),
      lastChecked: dayOf(row.lastChecked),
    };
  });
  return { all, bySlug: new Map(all.map((i) => [i.slug, i])), byId: new Map(all.map((i) => [i.id, i])) };
}
