import type { BlocSide, BlocsAgainst } from "@/components/blocs/model";
import type { Line, Measurement } from "@/lib/domain/measures/measurement";
import type { Spread } from "@/lib/domain/spread";

/** A measure with what it was computed on, and why it gives no number where it gives none. */
function measuredJson<Reason extends string>({ value, range, reason, coverage }: Measurement<Line, Reason>) {
  return { value, range, reason, coverage };
}

function spreadJson({ known, median, deviation }: Spread) {
  return { known, median, deviation };
}

/** A bloc, or the list that was asked for (`bloc` is null), on the day. */
export function blocJson({
  slug,
  name,
  members,
  officeUnsaid,
  otherOffice,
  outOfOffice,
  withoutLeader,
  onRecord,
  cohesion,
  departures,
}: BlocSide) {
  const departing = new Map(departures.map((one) => [one.leader, one.departures]));
  return {
    bloc: slug || null,
    name,
    members: members.map(({ leader, country, office, withOthers }) => {
      const departed = departing.get(leader);
      return {
        leader,
        country,
        office,
        withOthers: measuredJson(withOthers),
        departures: departed
          ? {
              ...measuredJson(departed),
              issues: departed.cells.filter(({ departs }) => departs).map(({ issue }) => issue),
            }
          : null,
      };
    }),
    officeKindUnsaid: officeUnsaid.map((leader) => leader.slug),
    otherOffice: otherOffice.map((leader) => leader.slug),
    outOfOffice: outOfOffice.map((leader) => leader.slug),
    countriesWithoutLeader: withoutLeader,
    countriesOnRecord: onRecord,
    cohesion: {
      ...measuredJson(cohesion),
      cells: cohesion.cells.map(
        ({ issue, weight, status, distance, minDistance, maxDistance, rice, spread }) => ({
          issue,
          weight,
          status,
          ...spreadJson(spread),
          distance,
          minDistance,
          maxDistance,
          rice,
        }),
      ),
    },
  };
}

export function mediansJson({ medians, both }: BlocsAgainst) {
  return {
    ...measuredJson(medians),
    both: both.map(({ slug }) => slug),
    cells: medians.cells.map(({ issue, weight, status, distance, spreads: [a, b] }) => ({
      issue,
      weight,
      status,
      a: spreadJson(a),
      b: spreadJson(b),
      distance,
    })),
  };
}

/** Of more pairs only what they come to is told. */
const MOST_PAIRS = 10_000;

export function pairsJson({ pairs }: BlocsAgainst) {
  return {
    ...measuredJson(pairs),
    spread: pairs.spread,
    cells:
      pairs.cells.length > MOST_PAIRS
        ? null
        : pairs.cells.map(({ pair: [a, b], amount, range, reason, coverage }) => ({
            a,
            b,
            value: amount,
            range,
            reason,
            coverage,
          })),
  };
}
