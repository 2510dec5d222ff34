import type { leadersSpec } from "@/app/_leaders/list";
import { filterOptions } from "@/app/_overview/filter-options";
import type { PublishedRecord } from "@/app/_view/record";
import type { LeaderRow } from "@/components/leaders/leader-table";
import { leadersFigure } from "@/components/leaders/leaders-figure";
import type { Option } from "@/components/ui/select";
import { getTranslator } from "@/lib/i18n/translator";
import type { Moment } from "@/lib/views/moment";
import type { ViewOf } from "@/lib/views/parameter";

type LeadersView = ViewOf<typeof leadersSpec>;

/** The list of leaders as a figure. */
export function leadersListed(
  record: PublishedRecord,
  rows: readonly LeaderRow[],
  view: LeadersView,
  { asOf, release }: Moment,
) {
  return leadersFigure(rows, {
    narrowed: narrowedTo(record, view),
    order: view.order,
    asOf,
    release: release.number,
  });
}

function narrowedTo(record: PublishedRecord, { region, group, office }: LeadersView): string[] {
  const t = getTranslator("leaders");
  const { regions, groups } = filterOptions(record);
  const labelled = (options: readonly Option[], slug: string | null) =>
    options.find(({ value }) => value === slug)?.label;
  return [
    labelled(regions, region),
    labelled(groups, group),
    office === "all" ? undefined : t(`officeOption.${office}`),
  ].filter((text) => text !== undefined);
}
