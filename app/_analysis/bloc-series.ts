import type { PublishedRecord } from "@/app/_view/record";
import { memberCountries } from "@/lib/blocs/queries";
import { type BlocSeries, blocSeries, type Seat } from "@/lib/domain/bloc-series";
import type { Day } from "@/lib/domain/day";
import { type OfficesCounted, standsForCountry } from "@/lib/domain/heads";
import { LANES } from "@/lib/domain/lane";
import { periodsOf } from "@/lib/domain/position-index";
import type { Leader } from "@/lib/leaders/model";
import type { Moment } from "@/lib/views/moment";
import type { BlocsView, SideAsked, WeighedHead } from "./blocs";

/** A leader with the others of a bloc, from the first day on which the leader is on record; null where they never are. */
export function seriesWithBloc(
  record: PublishedRecord,
  asked: SideAsked,
  leader: Leader,
  issues: readonly WeighedHead[],
  view: BlocsView,
  moment: Moment,
): (BlocSeries & { from: Day }) | null {
  const from = firstDay(record, leader, issues, moment.asOf);
  if (from === null) return null;
  const seats = membership(record, asked, view.offices);
  const series = blocSeries(record.index, {
    own: seatOf(leader),
    ...seats,
    issues,
    former: moment.former,
    choice: view.lane,
    from,
    until: moment.asOf,
  });
  return { ...series, from };
}

const seatOf = ({ id, terms }: Leader): Seat => ({ leader: id, terms });

/** Who belongs, and when. The reader's own list belongs to itself on every day. */
function membership(record: PublishedRecord, asked: SideAsked, counted: OfficesCounted) {
  if ("own" in asked) return { seats: asked.own.map(seatOf), belongs: () => true, turns: [] };
  const { bloc } = asked;
  const countries = new Set(bloc.members.map(({ country }) => country));
  const members = record.leaders.all.filter(({ country }) => countries.has(country.slug));
  const countryOf = new Map(members.map(({ id, country }) => [id, country.slug]));
  const onDay = new Map<Day, Set<string>>();
  const belongs = ({ leader, terms }: Seat, day: Day) => {
    const then = onDay.get(day) ?? memberCountries(bloc, day);
    onDay.set(day, then);
    return then.has(countryOf.get(leader) ?? "") && standsForCountry(terms, day, counted);
  };
  const turns = bloc.members.flatMap(({ from, to }) => [from.day, ...(to ? [to.day] : [])]);
  return { seats: members.map(seatOf), belongs, turns };
}

function firstDay(
  record: PublishedRecord,
  { id }: Leader,
  issues: readonly WeighedHead[],
  until: Day,
): Day | null {
  const days = issues.flatMap((issue) =>
    LANES.flatMap((lane) =>
      periodsOf(record.index, id, issue.id, lane)
        .filter(({ position, from }) => position !== null && from.day <= until)
        .map(({ from }) => from.day),
    ),
  );
  return days.sort()[0] ?? null;
}
