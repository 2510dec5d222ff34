import { type CountryList, countriesAt, countriesWith } from "@/lib/countries/queries";
import { database } from "@/lib/db/client";
import { datedDay, datedDayOrNull, dayOf } from "@/lib/db/dated-day";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { keptByRelease } from "@/lib/db/release-cache";
import { type Visible, visibleAt, visibleWith } from "@/lib/db/visible";
import type { Term } from "@/lib/domain/office";
import type { Leader } from "./model";

export type Roster = { all: Leader[]; bySlug: Map<string, Leader>; byId: Map<number, Leader> };

/** Every leader visible at a release with their terms, by family name. */
export const leadersAt = keptByRelease("leaders", 8, async (release: number) =>
  readRoster(await countriesAt(release), visibleAt(release), ({ slug }) => {
    throw new Error(`leader ${slug} has no country at release ${release}`);
  }),
);

/**
 * The leaders and their terms as they would read with a change set published. One whose country the set takes away is left
 * out: it could not be published so.
 */
export async function leadersWith(release: number, changeSetId: number): Promise<Roster> {
  return readRoster(
    await countriesWith(release, changeSetId),
    visibleWith(release, changeSetId),
    () => undefined,
  );
}

async function readRoster(
  countries: CountryList,
  visible: Visible,
  onStateless: (record: { slug: string }) => void,
): Promise<Roster> {
  const [rows, terms] = await Promise.all([
    database().leaderRevision.findMany({
      where: visible,
      select: {
        id: true,
        recordId: true,
        countryId: true,
        born: true,
        bornPrecision: true,
        lastChecked: true,
        record: { select: { slug: true } },
        texts: { where: { language: RECORD_LANGUAGE } },
      },
    }),
    readTerms(visible),
  ]);
  const all = rows.flatMap((row): Leader[] => {
    const country = countries.byId.get(row.countryId);
    const text = row.texts[0];
    if (!text) throw new Error(`revision ${row.id} of leader ${row.record.slug} has no text`);
    if (!country) {
      onStateless(row.record);
      return [];
    }
    const leader = {
      id: row.recordId,
      revisionId: row.id,
      slug: row.record.slug,
      name: text.name,
      sortName: text.sortName,
      party: text.party,
      country,
      born: datedDay(row.born, row.bornPrecision),
      lastChecked: dayOf(row.lastChecked),
      terms: terms.get(row.recordId) ?? [],
    };
    return [leader];
  });
  all.sort((a, b) => a.sortName.localeCompare(b.sortName, RECORD_LANGUAGE) || (a.slug < b.slug ? -1 : 1));
  return { all, bySlug: new Map(all.map((l) => [l.slug, l])), byId: new Map(all.map((l) => [l.id, l])) };
}

async function readTerms(visible: Visible): Promise<Map<number, Term[]>> {
  const rows = await database().termRevision.findMany({
    where: visible,
    orderBy: [{ from: "asc" }, { recordId: "asc" }],
    select: {
      leaderId: true,
      officeKind: true,
      from: true,
      fromPrecision: true,
      to: true,
      toPrecision: true,
      record: { select: { slug: true } },
      texts: { where: { language: RECORD_LANGUAGE } },
    },
  });
  const byLeader = new Map<number, Term[]>();
  for (const row of rows) {
    const term: Term = {
      slug: row.record.slug,
      office: row.texts[0]?.office ?? "",
      officeKind: row.officeKind,
      from: datedDay(row.from, row.fromPrecision),
      to: datedDayOrNull(row.to, row.toPrecision),
    };
    byLeader.set(row.leaderId, [...(byLeader.get(row.leaderId) ?? []), term]);
  }
  return byLeader;
}
