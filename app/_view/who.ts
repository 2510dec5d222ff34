import { memberCountries } from "@/lib/blocs/queries";
import type { Day } from "@/lib/domain/day";
import type { Leader } from "@/lib/leaders/model";
import { ParameterError, shownValue } from "@/lib/views/problem";
import type { PublishedRecord } from "./record";

/**
 * The leaders of a region and of a group of countries, by its membership on the day; null leaves a filter out.
 * @throws ParameterError for a region or group that the release does not have
 */
export function leadersOf(
  record: PublishedRecord,
  { region, group }: { region: string | null; group: string | null },
  day: Day,
): Leader[] {
  const bloc = record.blocs.find((b) => b.slug === group);
  if (group && !bloc) {
    const accepted = record.blocs.map((b) => b.slug);
    throw new ParameterError([
      { parameter: "group", value: shownValue(group), code: "unknown-group", accepted },
    ]);
  }
  const regions = [...new Set(record.leaders.all.map((l) => l.country.region))].sort();
  if (region && !regions.includes(region))
    throw new ParameterError([
      { parameter: "region", value: shownValue(region), code: "unknown-region", accepted: regions },
    ]);
  const members = bloc ? memberCountries(bloc, day) : null;
  return record.leaders.all.filter(
    ({ country }) => (!region || country.region === region) && (!members || members.has(country.slug)),
  );
}
