import { countriesAt } from "@/lib/countries/queries";
import { database } from "@/lib/db/client";
import { datedDay, datedDayOrNull, dayOf } from "@/lib/db/dated-day";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { keptByRelease } from "@/lib/db/release-cache";
import { visibleAt } from "@/lib/db/visible";
import type { Day } from "@/lib/domain/day";
import { containsDay, type Period } from "@/lib/domain/period";

export type Membership = Period & { country: string; countryName: string };
export type Bloc = {
  slug: string;
  name: string;
  description: string;
  lastChecked: Day;
  members: Membership[];
};

/** Every bloc visible at a release with its members through time, by name. */
export const blocsAt = keptByRelease("blocs", 8, async (release: number): Promise<Bloc[]> => {
  const [countries, blocs, members] = await Promise.all([
    countriesAt(release),
    database().blocRevision.findMany({
      where: visibleAt(release),
      select: {
        recordId: true,
        lastChecked: true,
        record: { select: { slug: true } },
        texts: { where: { language: RECORD_LANGUAGE } },
      },
    }),
    database().membershipRevision.findMany({
      where: visibleAt(release),
      orderBy: [{ from: "asc" }, { countryId: "asc" }],
      select: { blocId: true, countryId: true, from: true, fromPrecision: true, to: true, toPrecision: true },
    }),
  ]);
  return blocs
    .map((bloc) => ({
      slug: bloc.record.slug,
      name: bloc.texts[0]?.name ?? bloc.record.slug,
      description: bloc.texts[0]?.description ?? "",
      lastChecked: dayOf(bloc.lastChecked),
      members: members
        .filter((m) => m.blocId === bloc.recordId)
        .map((m) => ({
          country: countries.byId.get(m.countryId)?.slug ?? "",
          countryName: countries.byId.get(m.countryId)?.name ?? "",
          from: datedDay(m.from, m.fromPrecision),
          to: datedDayOrNull(m.to, m.toPrecision),
        })),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, RECORD_LANGUAGE));
});

/** Codes of the countries that belong to the bloc on the day. */
export function memberCountries(bloc: Bloc, day: Day): Set<string> {
  return new Set(bloc.members.filter((m) => containsDay(m, day)).map((m) => m.country));
}
