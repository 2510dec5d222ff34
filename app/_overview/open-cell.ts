import { cellOf, columnFor, type PublishedRecord, revisionsOf } from "@/app/_view/record";
import type { OpenCell } from "@/components/overview/cell-panel";
import { stancesByRevision } from "@/lib/stances/queries";
import type { Moment } from "@/lib/views/moment";
import { ParameterError } from "@/lib/views/problem";

/** The cell an address opens, with its stances in full. @throws ParameterError for an unknown leader or issue */
export async function openCell(
  record: PublishedRecord,
  cell: { leader: string; issue: string },
  moment: Moment,
): Promise<OpenCell> {
  const leader = record.leaders.bySlug.get(cell.leader);
  const issue = record.issues.bySlug.get(cell.issue);
  if (!leader || !issue)
    throw new ParameterError([
      {
        parameter: "cell",
        value: `${cell.leader}.${cell.issue}`,
        code: leader ? "unknown-issue" : "unknown-leader",
      },
    ]);
  const column = columnFor(leader, moment.asOf, moment.former);
  const held = cellOf(record, column, issue);
  const stances = await stancesByRevision(record.release, revisionsOf([held]));
  return {
    leader: { slug: leader.slug, name: leader.name },
    issue,
    asOf: moment.asOf,
    cell: held,
    says: stances.get(held.says?.revisionId ?? 0) ?? null,
    does: stances.get(held.does?.revisionId ?? 0) ?? null,
    deedDay: column.deedDay,
    status: column.office.status,
    terms: leader.terms,
  };
}
