import type { PublishedRecord } from "@/app/_view/record";
import type { BlocSide } from "@/components/blocs/model";
import { withBlocFigure } from "@/components/blocs/with-bloc-figure";
import { DAYS_ON_LINE, stepEvents } from "@/components/charts/step-events";
import type { Figure } from "@/lib/charts/figure";
import { type WithBloc, withBloc } from "@/lib/domain/measures/with-bloc";
import { timesOutOfOffice } from "@/lib/domain/office";
import { readingsOf } from "@/lib/domain/pair-agreement";
import { lastCheckedOf } from "@/lib/domain/staleness";
import type { Event } from "@/lib/events/model";
import { listEvents } from "@/lib/events/queries";
import type { Leader } from "@/lib/leaders/model";
import type { Moment } from "@/lib/views/moment";
import { seriesWithBloc } from "./bloc-series";
import { type BlocsPageView, type BlocsView, leaderNamed, type WeighedHead } from "./blocs";
import { type BlocsRead, scopeOfBlocs } from "./blocs-shown";

/** A leader with the others of the first side on the day. */
export function withSide(
  record: PublishedRecord,
  leader: Leader,
  side: BlocSide,
  issues: readonly WeighedHead[],
  view: BlocsView,
  { asOf, former }: Moment,
): { now: WithBloc; others: string[] } {
  const own = readingsOf(
    record.index,
    { leader: leader.id, terms: leader.terms, day: asOf },
    { issues, former, choice: view.lane },
  );
  const others = side.members.filter((member) => member.leader !== leader.slug);
  return { now: withBloc(own, others, issues), others: others.map(({ family }) => family) };
}

/** The leader that an address names, else the member who stands farthest from the others; null without members. */
export function leaderFollowed(record: PublishedRecord, view: BlocsPageView, side: BlocSide): Leader | null {
  if (view.leader !== null) return leaderNamed(record, view.leader, "leader");
  const [farthest] = side.members.toSorted((a, b) => (a.withOthers.value ?? 1) - (b.withOthers.value ?? 1));
  return farthest ? (record.leaders.bySlug.get(farthest.leader) ?? null) : null;
}

/**
 * How a leader stood with the others of the first side through time, and the events that the line shows by numbers; null
 * where they were never on record.
 */
export async function throughTime(
  record: PublishedRecord,
  { asked: [asked], sides: [side], issues }: BlocsRead,
  leader: Leader,
  view: BlocsView,
  moment: Moment,
): Promise<{ figure: Figure; events: Event[] } | null> {
  const series = asked && seriesWithBloc(record, asked, leader, issues, view, moment);
  if (!side || !series) return null;
  const told = await listEvents(record.release, {
    leaders: [leader.id],
    from: series.from,
    to: moment.asOf,
    order: "oldest",
  });
  const events = stepEvents(series.spans, told, [leader.slug], DAYS_ON_LINE);
  const members = side.members.flatMap((member) => record.leaders.bySlug.get(member.leader) ?? []);
  const figure = withBlocFigure({
    leader: leader.name,
    bloc: side,
    series,
    until: moment.asOf,
    scope: scopeOfBlocs(issues, view, moment),
    outOfOffice: view.lane === "says" ? [] : timesOutOfOffice(leader.terms, series.from, moment.asOf),
    former: moment.former,
    events,
    lastChecked: lastCheckedOf([leader, ...members, ...events, ...("bloc" in asked ? [asked.bloc] : [])]),
  });
  return { figure, events };
}
