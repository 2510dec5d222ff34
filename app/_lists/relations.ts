import type { PublishedRecord } from "@/app/_view/record";
import type { ListedPair } from "@/components/relations/pair-table";
import { pairsFigure } from "@/components/relations/pairs-figure";
import { askedOn } from "@/lib/domain/asked";
import { orderByDistance } from "@/lib/domain/order";
import { pairAgreement } from "@/lib/domain/pair-agreement";
import type { Leader } from "@/lib/leaders/model";
import { pairsWithEvents } from "@/lib/relations/queries";
import type { Moment } from "@/lib/views/moment";
import type { ViewOf } from "@/lib/views/parameter";
import { leader } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";

const PAIRS = 15;
export const pairsSpec = { a: leader, b: leader };
export type PairsView = ViewOf<typeof pairsSpec>;

/**
 * The leaders that a view names, and the pairs that it lists: of one leader with everyone, else those with the most events.
 * @throws ParameterError for an unknown leader
 */
export async function readPairs(record: PublishedRecord, view: PairsView, moment: Moment) {
  const a = chosen(record, "a", view.a);
  const b = chosen(record, "b", view.b);
  const one = a ?? b;
  const pairs = one ? withEveryone(record, one, moment) : await withMostEvents(record, moment);
  return { a, b, one, pairs };
}

/** The list of pairs as a figure. */
export function pairsListed(
  { one, pairs }: Pick<Awaited<ReturnType<typeof readPairs>>, "one" | "pairs">,
  { asOf, release }: Moment,
) {
  return pairsFigure(pairs, { one: one?.name ?? null, asOf, release: release.number });
}

function chosen(record: PublishedRecord, parameter: string, slug: string | null): Leader | null {
  const found = slug === null ? null : record.leaders.bySlug.get(slug);
  if (found === undefined)
    throw new ParameterError([{ parameter, value: shownValue(slug ?? ""), code: "unknown-leader" }]);
  return found;
}

function listed(
  record: PublishedRecord,
  a: Leader,
  b: Leader,
  moment: Moment,
  events: number | null,
): ListedPair {
  const side = ({ id, terms }: Leader) => ({ leader: id, terms, day: moment.asOf });
  return {
    a,
    b,
    events,
    agreement: pairAgreement(record.index, {
      a: side(a),
      b: side(b),
      issues: askedOn(record.issues.all, moment.asOf).map(({ id, slug }) => ({ id, slug, weight: 1 })),
      former: moment.former,
      choice: "default",
    }),
  };
}

function withEveryone(record: PublishedRecord, one: Leader, moment: Moment): ListedPair[] {
  const others = record.leaders.all.filter(({ id }) => id !== one.id);
  return orderByDistance(
    others.map((other) => ({ key: other.sortName, ...listed(record, one, other, moment, null) })),
  );
}

async function withMostEvents(record: PublishedRecord, moment: Moment): Promise<ListedPair[]> {
  const pairs = await pairsWithEvents(record.release, moment.asOf, PAIRS);
  return pairs.flatMap(({ a, b, events }) => {
    const [first, second] = [record.leaders.byId.get(a), record.leaders.byId.get(b)];
    return first && second ? [listed(record, first, second, moment, events)] : [];
  });
}
