import { NOT_COUNTRIES } from "../countries/adjectives";
import { countryWords } from "../countries/country-words";
import type { Term } from "../domain/office";
import type { Leader } from "../leaders/model";
import type { StandIn } from "./shown";
import { signOf } from "./signs";

/** Words that stand for what is hidden; `{letter}` is the letter of a leader or a country. */
export type HiddenTexts = {
  leader: string;
  country: string;
  party: string;
  office: Readonly<Record<NonNullable<Term["officeKind"]> | "unsaid", string>>;
};

/** A part of a name shorter than this is no name by itself: "de", "da". */
const PART = 4;

export const hiddenLeader = ({ id }: Pick<Leader, "id">, { leader }: HiddenTexts) =>
  leader.replace("{letter}", signOf("leader", id));

export const hiddenCountry = ({ id }: Leader["country"], { country }: HiddenTexts) =>
  country.replace("{letter}", signOf("country", id));

export const hiddenOffice = ({ officeKind }: Pick<Term, "officeKind">, { office }: HiddenTexts) =>
  office[officeKind ?? "unsaid"];

/** All by which texts that people wrote give these leaders away, with what stands for it; of two for one word the first counts. */
export function hiddenWords(leaders: readonly Leader[], texts: HiddenTexts): StandIn[] {
  const named = (words: readonly string[], instead: string): StandIn[] =>
    words.map((word) => [word, instead]);
  return [
    ...leaders.flatMap((one) => named([one.name, familyOf(one)], hiddenLeader(one, texts))),
    ...leaders.flatMap(({ terms }) =>
      terms.flatMap((term) => named([term.office], hiddenOffice(term, texts))),
    ),
    ...leaders.flatMap(({ party }) => named(partyWords(party), texts.party)),
    ...nameParts(leaders, texts),
    ...leaders.flatMap(({ country }) =>
      named(countryWords(country.slug, country.name), hiddenCountry(country, texts)),
    ),
    ...NOT_COUNTRIES.map((name): StandIn => [name, name]),
  ].filter(([word]) => word !== "");
}

const familyOf = ({ name, sortName }: Leader) => sortName.split(",")[0] ?? name;

/** The single words of names: each is of its leader, or of all who bear it. */
function nameParts(leaders: readonly Leader[], texts: HiddenTexts): StandIn[] {
  const bearers = new Map<string, Set<string>>();
  for (const one of leaders)
    for (const part of one.name
      .split(/[\s-]+/)
      .filter((word) => word.length >= PART && /^\p{Lu}/u.test(word)))
      bearers.set(part, (bearers.get(part) ?? new Set()).add(hiddenLeader(one, texts)));
  return [...bearers].map(([part, all]) => [part, [...all].join(" / ")]);
}

/** Of "Workers' Party (PT); elected in 2018 for the Social Party" each party, and of each what it is called in short. */
function partyWords(text: string): string[] {
  const parties = text.split(/[();,]/).flatMap((piece) => piece.match(/\p{Lu}.*\S/u) ?? []);
  const short = parties.flatMap((party) => /^(\p{Lu}\p{L}+) Party$/u.exec(party)?.[1] ?? []);
  return [
    text,
    ...parties,
    ...short.flatMap((one) => [one, `${one}s`, one.replace(/ic$/, ""), one.replace(/ic$/, "s")]),
  ];
}
