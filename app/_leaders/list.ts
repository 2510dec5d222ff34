import { cellOf, columnFor, type PublishedRecord } from "@/app/_view/record";
import type { LeaderRow } from "@/components/leaders/leader-table";
import { memberCountries } from "@/lib/blocs/queries";
import { readCell } from "@/lib/domain/cell";
import { formatYears } from "@/lib/i18n/format";
import type { Moment } from "@/lib/views/moment";
import { choice, type ViewOf } from "@/lib/views/parameter";
import { slug } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";

export const leadersSpec = { region: slug, group: slug, order: choice(["name", "country"]) };

/**
 * The leaders who pass the filters, each with the office on the day and how many issues have a position.
 * @throws ParameterError for a group the release does not have
 */
export function leaderRows(
  record: PublishedRecord,
  view: ViewOf<typeof leadersSpec>,
  moment: Moment,
): LeaderRow[] {
  const bloc = record.blocs.find((b) => b.slug === view.group);
  if (view.group && !bloc)
    throw new ParameterError([
      {
        parameter: "group",
        value: shownValue(view.group),
        code: "unknown-group",
        accepted: record.blocs.map((b) => b.slug),
      },
    ]);
  const members = bloc ? memberCountries(bloc, moment.asOf) : null;
  const rows = record.leaders.all
    .filter(
      ({ country }) =>
        (!view.region || country.region === view.region) && (!members || members.has(country.slug)),
    )
    .map((leader): LeaderRow => {
      const column = columnFor(leader, moment.asOf, moment.former);
      const term = column.office.terms.at(-1) ?? column.office.lastTerm ?? column.office.nextTerm;
      const known = record.issues.all.filter(
        (issue) => readCell(cellOf(record, column, issue), "default").position !== null,
      ).length;
      return {
        slug: leader.slug,
        name: leader.name,
        country: leader.country.name,
        office: term ? `${term.office}, ${formatYears(term)}` : null,
        inOffice: column.office.status === "in-office",
        known,
        of: record.issues.all.length,
        lastChecked: leader.lastChecked,
      };
    });
  return view.order === "name" ? rows : rows.sort((a, b) => a.country.localeCompare(b.country));
}
