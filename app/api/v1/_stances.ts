import { type Column, cellOf, type PublishedRecord } from "@/app/_view/record";
import type { LaneReading } from "@/lib/domain/cell";
import { toEpochDay } from "@/lib/domain/day";
import { LANES } from "@/lib/domain/lane";
import { beganOn } from "@/lib/domain/position-index";
import type { Issue } from "@/lib/issues/model";
import type { ViewOf } from "@/lib/views/parameter";
import { ParameterError } from "@/lib/views/problem";
import { passes } from "./_addresses/filters";
import type { STANCES } from "./_addresses/stances";

type View = ViewOf<typeof STANCES.spec>;

/** A stance in force, in the place of the list at which it stands before its text is read. */
export type HeldStance = LaneReading & {
  key: string;
  /** The first day of its period, as days since 1970; null where nothing asked goes by it, since it has to be looked up. */
  began: number | null;
  /** The place of its issue among those asked for. */
  place: number;
};

/**
 * The stances in force that pass the filters of an address, in its order: leader by leader as asked for, issue by issue,
 * words before deeds, and within another order as they stand in this one.
 * @throws ParameterError for a period that ends before it begins
 */
export function stancesHeld(
  record: PublishedRecord,
  columns: readonly Column[],
  issues: readonly Issue[],
  view: View,
): HeldStance[] {
  const { from, to } = view;
  if (from && to && from > to)
    throw new ParameterError([{ parameter: "from", value: from, code: "bad-period" }]);
  const ends = { from: from ? toEpochDay(from) : -Infinity, to: to ? toEpochDay(to) : Infinity };
  const began = ({ began: day }: HeldStance) => day ?? 0;
  const held = columns.flatMap((column) =>
    issues.flatMap((issue, place) =>
      heldIn(record, column, issue, view).map((one) => ({ ...one, key: column.key, place })),
    ),
  );
  return inOrder(
    held.filter((one) => isAsked(one, view) && began(one) >= ends.from && began(one) <= ends.to),
    view.order,
  );
}

function heldIn(record: PublishedRecord, column: Column, issue: Issue, view: View) {
  const { lane, from, to, order } = view;
  const isByDay = from !== null || to !== null || order === "newest" || order === "oldest";
  const cell = cellOf(record, column, issue);
  return LANES.filter((one) => lane === "both" || lane === one).flatMap((one) => {
    const reading = cell[one];
    if (!reading) return [];
    const day = toEpochDay(reading.day);
    const began = isByDay ? beganOn(record.index, column.leader.id, issue.id, one, day) : null;
    return [{ ...reading, began }];
  });
}

/** Of a withheld stance only that it is withheld is known. */
function isAsked({ position, state, confidence }: LaneReading, view: View): boolean {
  return (
    passes<string>(view.position, position === null ? null : String(position)) &&
    passes<string>(view.state, state) &&
    passes<string>(view.confidence, state === "withheld" ? null : confidence)
  );
}

function inOrder(held: readonly HeldStance[], order: View["order"]): HeldStance[] {
  switch (order) {
    case "leader":
      return [...held];
    case "issue":
      return held.toSorted((a, b) => a.place - b.place);
    case "newest":
      return held.toSorted((a, b) => (b.began ?? 0) - (a.began ?? 0));
    case "oldest":
      return held.toSorted((a, b) => (a.began ?? 0) - (b.began ?? 0));
  }
}
