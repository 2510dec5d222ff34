import { type Column, columnFor, type PublishedRecord, shortNames } from "@/app/_view/record";
import type { Neighbour } from "@/components/leaders/neighbours";
import type { OpenedPair } from "@/components/measures/opened-pair";
import { askedOn } from "@/lib/domain/asked";
import { orderByDistance } from "@/lib/domain/order";
import { pairAgreement } from "@/lib/domain/pair-agreement";
import type { Leader } from "@/lib/leaders/model";
import type { Moment } from "@/lib/views/moment";
import { ParameterError, shownValue } from "@/lib/views/problem";

/** Every other leader by agreement with this one on the day, nearest first, those with too little known last. */
export function neighboursOf(record: PublishedRecord, column: Column, moment: Moment): Neighbour[] {
  const side = (c: Column) => ({ leader: c.leader.id, terms: c.leader.terms, day: c.day });
  const issues = askedOn(record.issues.all, moment.asOf).map((issue) => ({
    id: issue.id,
    slug: issue.slug,
    weight: 1,
  }));
  const others = record.leaders.all
    .filter((leader) => leader.id !== column.leader.id)
    .map((leader) => {
      const other = columnFor(leader, moment.asOf, moment.former);
      const agreement = pairAgreement(record.index, {
        a: side(column),
        b: side(other),
        issues,
        former: moment.former,
        choice: "default",
      });
      return { key: leader.sortName, slug: leader.slug, name: leader.name, agreement };
    });
  return orderByDistance(others).map(({ slug, name, agreement }) => ({ slug, name, agreement }));
}

/**
 * The one of them whose sum an address opens.
 * @throws ParameterError for a leader who is not among them
 */
export function openedPair(
  record: PublishedRecord,
  leader: Leader,
  neighbours: readonly Neighbour[],
  slug: string,
): OpenedPair {
  const other = neighbours.find((one) => one.slug === slug);
  if (!other)
    throw new ParameterError([{ parameter: "explain", value: shownValue(slug), code: "unknown-leader" }]);
  return { a: leader.name, b: other.name, agreement: other.agreement, issueNames: shortNames(record) };
}
