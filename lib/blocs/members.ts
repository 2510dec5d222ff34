import type { Day } from "@/lib/domain/day";
import { headStanding, type OfficesCounted, standsForCountry } from "@/lib/domain/heads";
import type { Leader } from "@/lib/leaders/model";
import { type Bloc, memberCountries } from "./queries";

/** Who stands for a bloc on a day, and who and what is missing; leaders in the order given. */
export type BlocOnDay = {
  /** Leaders of member countries who count for them. */
  members: Leader[];
  /** Those of the members whose kind of office is not on record. */
  officeUnsaid: Leader[];
  /** Leaders of member countries who hold another office; members too where all offices count. */
  otherOffice: Leader[];
  /** Leaders of member countries who hold none. */
  outOfOffice: Leader[];
  /** How many countries belong to it. */
  countries: number;
  /** Names of member countries for which no leader on record counts. */
  withoutLeader: string[];
};

/**
 * A leader belongs to a bloc on a day on which their country does and they head it, or hold any office where all count. An
 * office whose kind is not on record counts: releases from before it was would have no members else.
 */
export function blocOnDay(
  bloc: Bloc,
  leaders: readonly Leader[],
  day: Day,
  counted: OfficesCounted,
): BlocOnDay {
  const countries = memberCountries(bloc, day);
  const own = leaders.filter(({ country }) => countries.has(country.slug));
  const members = own.filter(({ terms }) => standsForCountry(terms, day, counted));
  const standing = (asked: ReturnType<typeof headStanding>) =>
    own.filter(({ terms }) => headStanding(terms, day) === asked);
  const held = new Set(members.map(({ country }) => country.slug));
  const names = new Map(bloc.members.map(({ country, countryName }) => [country, countryName]));
  return {
    members,
    officeUnsaid: standing("unsaid"),
    otherOffice: standing("other-office"),
    outOfOffice: standing("no-office"),
    countries: countries.size,
    withoutLeader: [...countries]
      .filter((code) => !held.has(code))
      .map((code) => names.get(code) ?? code)
      .sort((a, b) => (a < b ? -1 : 1)),
  };
}
