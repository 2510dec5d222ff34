import { cellOf, columnFor, type PublishedRecord } from "@/app/_view/record";
import { leadersOf } from "@/app/_view/who";
import type { LeaderRow } from "@/components/leaders/leader-table";
import { askedOn } from "@/lib/domain/asked";
import { readCell } from "@/lib/domain/cell";
import type { Day } from "@/lib/domain/day";
import { officeStatus } from "@/lib/domain/office";
import { OFFICE_KINDS } from "@/lib/domain/office-kind";
import { formatYears } from "@/lib/i18n/format";
import type { Leader } from "@/lib/leaders/model";
import type { Moment } from "@/lib/views/moment";
import { choice, type ViewOf } from "@/lib/views/parameter";
import { slug } from "@/lib/views/parameters";

/** What kind of office is asked for; `unsaid` are offices whose kind is not on record. */
export const OFFICES_LISTED = ["all", ...OFFICE_KINDS, "unsaid"] as const;

export const leadersSpec = {
  region: slug,
  group: slug,
  office: choice(OFFICES_LISTED),
  order: choice(["name", "country"]),
};

type Filters = Pick<ViewOf<typeof leadersSpec>, "region" | "group" | "office">;

/**
 * The leaders who pass the filters, by family name; an office counts while it is held, on the day.
 * @throws ParameterError for a region or group the release does not have
 */
export function leadersListed(record: PublishedRecord, view: Filters, asOf: Day): Leader[] {
  const holdsAsked = ({ terms }: Leader) =>
    view.office === "all" ||
    officeStatus(terms, asOf).terms.some(({ officeKind }) => (officeKind ?? "unsaid") === view.office);
  return leadersOf(record, view, asOf).filter(holdsAsked);
}

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
  const rows = leadersListed(record, view, moment.asOf).map((leader): LeaderRow => {
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
