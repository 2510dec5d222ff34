import { database } from "@/lib/db/client";
import { dayOf } from "@/lib/db/dated-day";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { keptByRelease } from "@/lib/db/release-cache";
import { type Visible, visibleAt, visibleWith } from "@/lib/db/visible";

export type Country = { id: number; slug: string; name: string; region: string; lastChecked: string };

export type CountryList = {
  all: Country[];
  byId: Map<number, Country>;
  bySlug: Map<string, Country>;
};

/** Every country visible at a release, by name. */
export const countriesAt = keptByRelease("countries", 8, (release: number) =>
  readCountries(visibleAt(release)),
);

/** The countries as they would read with a change set published. */
export function countriesWith(release: number, changeSetId: number): Promise<CountryList> {
  return readCountries(visibleWith(release, changeSetId));
}

async function readCountries(visible: Visible): Promise<CountryList> {
  const rows = await database().countryRevision.findMany({
    where: visible,
    select: {
      recordId: true,
      region: true,
      lastChecked: true,
      record: { select: { slug: true } },
      texts: { where: { language: RECORD_LANGUAGE } },
    },
  });
  const all = rows.map(
    (row): Country => ({
      id: row.recordId,
      slug: row.record.slug,
      name: row.texts[0]?.name ?? row.record.slug,
      region: row.region,
      lastChecked: dayOf(row.lastChecked),
    }),
  );
  all.sort((a, b) => a.name.localeCompare(b.name, RECORD_LANGUAGE));
  return { all, byId: new Map(all.map((c) => [c.id, c])), bySlug: new Map(all.map((c) => [c.slug, c])) };
}
