import { cellOf, columnFor, type PublishedRecord } from "@/app/_view/record";
import { leadersOf } from "@/app/_view/who";
import type { LeaderRow } from "@/components/leaders/leader-table";
import { askedOn } from "@/lib/domain/asked";
import { readCell } from "@/lib/domain/cell";
import { formatYears } from "@/lib/i18n/format";
import type { Moment } from "@/lib/views/moment";
import { choice, type ViewOf } from "@/lib/views/parameter";
import { slug } from "@/lib/views/parameters";

export const leadersSpec = { region: slug, group: slug, order: choice(["name", "country"]) };

/**
 * The leaders who pass the filters, each with the office on the day and how many issues have a position.
 * @throws ParameterError for a region or group the release does not have
 */
export function leaderRows(
  record: PublishedRecord,
  view: ViewOf<typeof leadersSpec>,
  moment: Moment,
): LeaderRow[] {
  const issues = askedOn(record.issues.all, moment.asOf);
  const rows = leadersOf(record, view, moment.asOf).map((leader): LeaderRow => {
    const column = columnFor(leader, moment.asOf, moment.former);
    const term = column.office.terms.at(-1) ?? column.office.lastTerm ?? column.office.nextTerm;
    const known = issues.filter(
      (issue) => readCell(cellOf(record, column, issue), "default").position !== null,
    ).length;
    return {
      slug: leader.slug,
      name: leader.name,
      country: leader.country.name,
      office: term ? `${term.office}, ${formatYears(term)}` : null,
      inOffice: column.office.status === "in-office",
      known,
      of: issues.length,
      lastChecked: leader.lastChecked,
    };
  });
  return view.order === "name" ? rows : rows.sort((a, b) => a.country.localeCompare(b.country));
}
