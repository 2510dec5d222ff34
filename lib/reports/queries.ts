import { database } from "@/lib/db/client";
import { dayOf } from "@/lib/db/dated-day";
import type { OwnReport } from "./model";

/** A report as whoever sent it sees it; null where there is none of this number. */
export async function findOwnReport(id: number): Promise<OwnReport | null> {
  const row = await database().report.findUnique({ where: { id } });
  if (!row) return null;
  const { path, release, text, sourceUrl, answer, state } = row;
  return {
    id,
    state,
    path,
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
async function releaseOf(changeSetId: number | null) {
  if (changeSetId === null) return null;
  return database().release.findUnique({ where: { changeSetId }, select: { number: true, sentence: true } });
}
