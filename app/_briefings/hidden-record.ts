import type { PublishedRecord } from "@/app/_view/record";
import {
  type HiddenTexts,
  hiddenCountry,
  hiddenLeader,
  hiddenOffice,
  hiddenWords,
} from "@/lib/briefings/hidden-words";
import type { StandIn } from "@/lib/briefings/shown";
import { signOf } from "@/lib/briefings/signs";
import { namesCountry } from "@/lib/countries/country-words";
import { wordPattern } from "@/lib/countries/word-pattern";
import type { Issue } from "@/lib/issues/model";
import type { Leader } from "@/lib/leaders/model";
import { BRIEFING_TEXTS } from "./texts";

/**
 * The record with everyone hidden, to draw a figure of: positions, days and colours are as they are; leaders and their countries
 * have letters, offices are called by their kind, and issues and blocs that give a country away by their number in the record.
 */
export function hiddenRecord(record: PublishedRecord): PublishedRecord {
  const texts: HiddenTexts = BRIEFING_TEXTS.hidden;
  const leaders = record.leaders.all.map((leader) => hidden(leader, texts));
  const issueNames = new Map(issuesHidden(record));
  const issues = record.issues.all.map((issue) => {
    const name = issueNames.get(issue.slug);
    return name === undefined ? issue : { ...issue, name, shortName: name };
  });
  const countries = new Map(leaders.map(({ country }) => [country.slug, country.name]));
  return {
    ...record,
    leaders: indexed(leaders),
    issues: indexed(issues),
    blocs: record.blocs.map((bloc, at) => ({
      ...bloc,
      name: blocName(at),
      members: bloc.members.map((member) => ({
        ...member,
        countryName: countries.get(member.country) ?? member.countryName,
      })),
    })),
  };
}

/** A word that may name something by itself: a capital, and long enough to be no article. */
const NAMING = /^\p{Lu}\p{L}{3,}$/u;

/** What hides these leaders where people wrote of them, and those issues and blocs. */
export function wordsHidden(record: PublishedRecord, leaders: readonly Leader[]): StandIn[] {
  const issues = issuesHidden(record).flatMap(([slug, instead]) => {
    const { name, shortName } = record.issues.bySlug.get(slug) as Issue;
    return [name, shortName, ...name.split(" / ")].map((word): StandIn => [word, instead]);
  });
  const blocs = record.blocs.flatMap(({ slug, name }, at) =>
    [name, slug.toUpperCase()].map((word): StandIn => [word, blocName(at)]),
  );
  // By a single word of it, such as one that was searched for, an issue is known as well; what is a country's is that.
  const parts = issues.flatMap(([name, instead]) =>
    name.split(/[\s/–-]+/).flatMap((word): StandIn[] => (NAMING.test(word) ? [[word, instead]] : [])),
  );
  return [...issues, ...blocs, ...hiddenWords(leaders, BRIEFING_TEXTS.hidden), ...parts];
}

function hidden(leader: Leader, texts: HiddenTexts): Leader {
  const name = hiddenLeader(leader, texts);
  return {
    ...leader,
    name,
    // Where there is room for a family name alone, the letter is what tells one from another.
    sortName: `${signOf("leader", leader.id)}, ${name}`,
    party: texts.party,
    country: { ...leader.country, name: hiddenCountry(leader.country, texts) },
    terms: leader.terms.map((term) => ({ ...term, office: hiddenOffice(term, texts) })),
  };
}

/** Slugs of issues whose name holds that of a country, of any in the world or on record, or of a bloc; with what they are called. */
function issuesHidden({ issues, leaders, blocs }: PublishedRecord): [slug: string, name: string][] {
  const own = [
    ...leaders.all.map(({ country }) => country.name),
    ...blocs.flatMap(({ slug, name }) => [name, slug.toUpperCase()]),
  ].filter(Boolean);
  const isOwn = (text: string) => own.length > 0 && wordPattern(own, "u").test(text);
  return issues.all.flatMap(({ slug, name, shortName }, at): [string, string][] => {
    const tells = [name, shortName].some((text) => namesCountry(text) || isOwn(text));
    return tells ? [[slug, BRIEFING_TEXTS.hidden.issue.replace("{number}", String(at + 1))]] : [];
  });
}

const blocName = (at: number) => BRIEFING_TEXTS.hidden.bloc.replace("{number}", String(at + 1));

function indexed<T extends { id: number; slug: string }>(all: T[]) {
  return {
    all,
    bySlug: new Map(all.map((one) => [one.slug, one])),
    byId: new Map(all.map((one) => [one.id, one])),
  };
}
