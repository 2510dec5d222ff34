import { columnFor, type PublishedRecord, readingOf } from "@/app/_view/record";
import type { Moved } from "@/components/between-days/moved-figure";
import type { Nearness } from "@/components/between-days/nearness-figure";
import { askedOn } from "@/lib/domain/asked";
import type { Day } from "@/lib/domain/day";
import { pairAgreement } from "@/lib/domain/pair-agreement";
import type { Leader } from "@/lib/leaders/model";
import type { Moment } from "@/lib/views/moment";
import type { ViewOf } from "@/lib/views/parameter";
import { asOf as day, leader } from "@/lib/views/parameters";
import { ParameterError } from "@/lib/views/problem";

export const betweenSpec = { leader, from: day, to: day };
type View = ViewOf<typeof betweenSpec>;

/**
 * The two days of a view in order; the second is the page's own where none is given.
 * @throws ParameterError for a day after today, and for a second day that is not after the first
 */
export function daysOf({ from, to }: View, moment: Moment): [Day, Day] | null {
  if (from === null) return null;
  const second = to ?? moment.asOf;
  for (const [parameter, value] of [["from", from] as const, ["to", second] as const])
    if (value > moment.today) throw new ParameterError([{ parameter, value, code: "after-today" }]);
  if (second <= from) throw new ParameterError([{ parameter: "to", value: second, code: "bad-period" }]);
  return [from, second];
}

/** What a leader holds on two days on every issue that either day asks. */
export function movesOf(
  record: PublishedRecord,
  who: Leader,
  days: readonly [Day, Day],
  moment: Moment,
): Moved[] {
  const asked = days.map((on) => askedOn(record.issues.all, on));
  const [earlier, later] = days.map((on) => columnFor(who, on, moment.former));
  return record.issues.all
    .filter((issue) => asked.some((issues) => issues.includes(issue)))
    .flatMap((issue) =>
      earlier && later
        ? [
            {
              issue,
              from: readingOf(record, earlier, issue, "default"),
              to: readingOf(record, later, issue, "default"),
            },
          ]
        : [],
    );
}

/** How near every other leader is to one on two days. */
export function nearnessOf(
  record: PublishedRecord,
  who: Leader,
  days: readonly [Day, Day],
  { former }: Moment,
): Nearness[] {
  const on = (one: Leader, day: Day) => ({ leader: one.id, terms: one.terms, day });
  const between = (other: Leader, at: Day) =>
    pairAgreement(record.index, {
      a: on(who, at),
      b: on(other, at),
      issues: askedOn(record.issues.all, at).map(({ id, slug }) => ({ id, slug, weight: 1 })),
      former,
      choice: "default",
    });
  return record.leaders.all
    .filter(({ slug }) => slug !== who.slug)
    .map((other) => ({ other, from: between(other, days[0]), to: between(other, days[1]) }));
}
