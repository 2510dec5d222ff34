import { database } from "@/lib/db/client";
import { dayOf } from "@/lib/db/dated-day";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { keptByRelease } from "@/lib/db/release-cache";
import { visibleAt } from "@/lib/db/visible";

export type Country = { id: number; slug: string; name: string; region: string; lastChecked: string };

/** Every country visible at a release, by name. */
export const countriesAt = keptByRelease("countries", 8, async (release: number) => {
  const rows = await database().countryRevision.findMany({
    where: visibleAt(release),
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
});
