import type { Day } from "@/lib/domain/day";
import { officeStatus } from "@/lib/domain/office";
import type { Leader } from "@/lib/leaders/model";
import { type Bloc, memberCountries } from "./queries";

/** Who stands for a bloc on a day, and who and what is missing. */
export type BlocOnDay = {
  /** Leaders of member countries who hold office, in the order given. */
  members: Leader[];
  /** Leaders of member countries who hold none. */
  outOfOffice: Leader[];
  /** Names of member countries of which no leader on record holds office. */
  withoutLeader: string[];
};

/** A leader belongs to a bloc on a day on which their country does and they hold office. */
export function blocOnDay(bloc: Bloc, leaders: readonly Leader[], day: Day): BlocOnDay {
  const countries = memberCountries(bloc, day);
  const own = leaders.filter(({ country }) => countries.has(country.slug));
  const members = own.filter(({ terms }) => officeStatus(terms, day).status === "in-office");
  const held = new Set(members.map(({ country }) => country.slug));
  const names = new Map(bloc.members.map(({ country, countryName }) => [country, countryName]));
  return {
    members,
    outOfOffice: own.filter((leader) => !members.includes(leader)),
    withoutLeader: [...countries]
      .filter((code) => !held.has(code))
      .map((code) => names.get(code) ?? code)
      .sort((a, b) => (a < b ? -1 : 1)),
  };
}
