import { database } from "@/lib/db/client";
import { dayOf } from "@/lib/db/dated-day";
import type { Report } from "@/lib/db/generated/client";
import type { OwnReport, ReportedNoun, ReportKind, ReportState } from "./model";

/** A report as whoever sent it sees it; null where there is none of this number. */
export async function findOwnReport(id: number): Promise<OwnReport | null> {
  const row = await database().report.findUnique({ where: { id } });
  return row && ownReport(row);
}

/** A row as whoever sent it sees it, with the release that changed the record because of it. */
export async function ownReport(row: Report): Promise<OwnReport> {
  const { id, kind, path, noun, slug, release, text, sourceUrl, answer, state } = row;
  return {
    id,
    kind: kind as ReportKind,
    state,
    path,
    noun: noun as ReportedNoun | null,
    slug,
    release,
    asOf: dayOf(row.asOf),
    text,
    sourceUrl,
    answer,
    receivedOn: dayOf(row.at),
    dueOn: dayOf(row.dueOn),
    answeredOn: row.answeredAt && dayOf(row.answeredAt),
    hasEmail: row.email !== null,
    answeredBy: state === "open" ? null : await releaseOf(row.changeSetId),
  };
}

/** The release that published a change set, if any did. */
export async function releaseOf(changeSetId: number | null) {
  if (changeSetId === null) return null;
  return database().release.findUnique({ where: { changeSetId }, select: { number: true, sentence: true } });
}

/** The reports that a change set answers, for the page of the change set. */
export async function reportsOfChangeSet(
  changeSetId: number,
): Promise<{ id: number; kind: ReportKind; state: ReportState }[]> {
  const select = { id: true, kind: true, state: true } as const;
  const rows = await database().report.findMany({ where: { changeSetId }, orderBy: { id: "asc" }, select });
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind as ReportKind }));
}
