import { type Column, checkIssues, columnFor, issuesFor, type PublishedRecord } from "@/app/_view/record";
import {
  type BlocIssueHead,
  type BlocMember,
  type BlocSide,
  type BlocsAgainst,
  ISSUE_ORDERS,
} from "@/components/blocs/model";
import { type BlocOnDay, blocOnDay } from "@/lib/blocs/members";
import type { Bloc } from "@/lib/blocs/queries";
import { leadingOffice, OFFICES_COUNTED } from "@/lib/domain/heads";
import { blocMedians } from "@/lib/domain/measures/bloc-medians";
import { blocPairs } from "@/lib/domain/measures/bloc-pairs";
import { cohesion, type Member } from "@/lib/domain/measures/cohesion";
import { departures } from "@/lib/domain/measures/departures";
import { withBloc } from "@/lib/domain/measures/with-bloc";
import { lastDayInOffice, officeStatus } from "@/lib/domain/office";
import { readingsOf } from "@/lib/domain/pair-agreement";
import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";
import type { Leader } from "@/lib/leaders/model";
import type { Moment } from "@/lib/views/moment";
import { choice, type ViewOf } from "@/lib/views/parameter";
import { issues, lane, leader, leaderSlugs, page, slug, weights } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";

/** Which blocs, or whose list, on which issues; two of `bloc`, `with` and `members` at most. */
export const blocsSpec = {
  bloc: slug,
  with: slug,
  members: leaderSlugs,
  offices: choice(OFFICES_COUNTED),
  issues,
  lane,
  weights,
};
/** Beside these, the order of issues, the leader followed through time, and the member whose departures have their sum open. */
export const blocsPageSpec = { ...blocsSpec, order: choice(ISSUE_ORDERS), leader, page, explain: leader };
export type BlocsView = ViewOf<typeof blocsSpec>;
export type BlocsPageView = ViewOf<typeof blocsPageSpec>;

/** An issue of the view with its weight there. */
export type WeighedHead = BlocIssueHead & { id: number };

/** @throws ParameterError for an unknown issue */
export function issuesAsked(record: PublishedRecord, view: BlocsView, moment: Moment): WeighedHead[] {
  checkIssues(record, Object.keys(view.weights), "weights");
  return issuesFor(record, view.issues, moment.asOf).map(({ id, slug: own, name, shortName }: Issue) => ({
    id,
    slug: own,
    name,
    shortName,
    weight: view.weights[own] ?? 1,
  }));
}

/** Each of a list is set against all the others. */
const MOST_MEMBERS = 200;

/** Who is meant: a bloc on record, or the leaders that the reader lists. */
export type SideAsked = { bloc: Bloc } | { own: Leader[] };

/**
 * The one or two sides that an address names, none where it names none.
 * @throws ParameterError for an unknown bloc or leader, one bloc twice, more than two sides, or too long a list
 */
export function sidesAsked(record: PublishedRecord, view: BlocsView): SideAsked[] {
  const blocs = (["bloc", "with"] as const).flatMap((parameter) => {
    const name = view[parameter];
    if (name === null) return [];
    const found = record.blocs.find((bloc) => bloc.slug === name);
    if (!found) throw new ParameterError([{ parameter, value: shownValue(name), code: "unknown-group" }]);
    return [{ bloc: found }];
  });
  if (view.bloc !== null && view.bloc === view.with)
    throw new ParameterError([
      {
        parameter: "with",
        value: shownValue(view.bloc),
        code: "unknown-choice",
        accepted: record.blocs.map((bloc) => bloc.slug).filter((other) => other !== view.bloc),
      },
    ]);
  const own = view.members.map((name) => leaderNamed(record, name, "members"));
  if (own.length > MOST_MEMBERS || (own.length > 0 && blocs.length > 1))
    throw new ParameterError([
      { parameter: "members", value: shownValue(view.members.join(",")), code: "too-many" },
    ]);
  return own.length > 0 ? [...blocs, { own }] : blocs;
}

/** @throws ParameterError where the release has no leader of this name */
export function leaderNamed(record: PublishedRecord, name: string, parameter: string): Leader {
  const found = record.leaders.bySlug.get(name);
  if (!found) throw new ParameterError([{ parameter, value: shownValue(name), code: "unknown-leader" }]);
  return found;
}

/** A side on the day, with its measures. */
export function sideOf(
  record: PublishedRecord,
  asked: SideAsked,
  heads: readonly WeighedHead[],
  view: BlocsView,
  moment: Moment,
): BlocSide {
  const who: BlocOnDay =
    "bloc" in asked
      ? blocOnDay(asked.bloc, record.leaders.all, moment.asOf, view.offices)
      : {
          members: asked.own,
          officeUnsaid: [],
          otherOffice: [],
          outOfOffice: [],
          countries: 0,
          withoutLeader: [],
        };
  const columns = who.members.map((one) => columnFor(one, moment.asOf, moment.former));
  const held = columns.map(
    ({ leader: { slug: own, id, terms }, day }): Member => ({
      leader: own,
      readings: readingsOf(
        record.index,
        { leader: id, terms, day },
        { issues: heads, former: moment.former, choice: view.lane },
      ),
    }),
  );
  return {
    ...namesOf(asked),
    members: columns.flatMap((column, at) => memberOf(column, held, at, heads)),
    officeUnsaid: who.officeUnsaid.map(({ slug: own, name }) => ({ slug: own, name })),
    otherOffice: who.otherOffice.map(({ slug: own, name, terms }) => ({
      slug: own,
      name,
      office: leadingOffice(officeStatus(terms, moment.asOf))?.office ?? "",
    })),
    outOfOffice: who.outOfOffice.map(({ slug: own, name }) => ({ slug: own, name })),
    withoutLeader: who.withoutLeader,
    onRecord: "bloc" in asked ? { known: who.countries - who.withoutLeader.length, of: who.countries } : null,
    countries: countriesOf(who.members),
    cohesion: cohesion(held, heads),
    departures: departures(held, heads),
  };
}

function namesOf(asked: SideAsked): Pick<BlocSide, "slug" | "name" | "within" | "description"> {
  const t = getTranslator("blocs");
  if ("own" in asked) return { slug: "", name: t("own"), within: t("ownWithin"), description: null };
  const { slug: own, name, description } = asked.bloc;
  return { slug: own, name, within: name, description };
}

function memberOf(
  { leader: held, office, deedDay, day }: Column,
  members: readonly Member[],
  at: number,
  heads: readonly WeighedHead[],
): BlocMember[] {
  const own = members[at];
  if (!own) return [];
  return [
    {
      ...own,
      name: held.name,
      family: held.sortName.split(",")[0] ?? held.name,
      country: held.country.name,
      office: leadingOffice(office)?.office ?? null,
      heldUntil: lastDayInOffice(office),
      deedDay: deedDay === day ? null : deedDay,
      withOthers: withBloc(
        own.readings,
        members.filter((other) => other !== own),
        heads,
      ),
    },
  ];
}

function countriesOf(members: readonly Leader[]): BlocSide["countries"] {
  const counts = new Map<string, number>();
  for (const { country } of members) counts.set(country.name, (counts.get(country.name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, members: count }));
}

/** Two sides against one another. */
export function againstOf(a: BlocSide, b: BlocSide, heads: readonly WeighedHead[]): BlocsAgainst {
  const inB = new Set(b.members.map(({ leader: own }) => own));
  return {
    medians: blocMedians(a.members, b.members, heads),
    pairs: blocPairs(a.members, b.members, heads),
    both: a.members
      .filter(({ leader: own }) => inB.has(own))
      .map(({ leader: own, name }) => ({ slug: own, name })),
  };
}
