import type { PublishedRecord } from "@/app/_view/record";
import type { Option } from "@/components/ui/select";
import { getTranslator } from "@/lib/i18n/translator";

type Region = Parameters<ReturnType<typeof getTranslator<"regions">>>[0];

/** What the grid can be narrowed to: only regions, groups and leaders that the release has. */
export function filterOptions(record: PublishedRecord): {
  regions: Option[];
  groups: Option[];
  leaders: Option[];
} {
  const t = getTranslator("regions");
  const regions = [...new Set(record.leaders.all.map((leader) => leader.country.region))];
  return {
    regions: regions
      .map((region) => ({ value: region, label: t.has(region as Region) ? t(region as Region) : region }))
      .sort((a, b) => a.label.localeCompare(b.label)),
    groups: record.blocs.map(({ slug, name }) => ({ value: slug, label: name })),
    leaders: record.leaders.all.map(({ slug, name }) => ({ value: slug, label: name })),
  };
}
