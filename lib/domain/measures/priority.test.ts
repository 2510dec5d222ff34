import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readings } from "@/lib/testing/positions";
import { agreement } from "../agreement";
import { shownPercent } from "../agreement-bands";
import type { Reading } from "../cell";
import { type Held, readingOf } from "../testing/readings";
import { codesOf } from "./pair-row";
import { editorsQueue, movableOn, type PriorityBoard, priorityOf } from "./priority";

const ISSUES = 7;
const issues = Array.from({ length: ISSUES }, (_, i) => ({ slug: `issue-${i}`, weight: 1 }));
const boardOf = (leaders: Reading[][], staleness: readonly number[] = []): PriorityBoard => ({
  leaders: leaders.map((held, i) => ({
    leader: `leader-${i}`,
    codes: codesOf(held),
    staleness: held.map((_, at) => staleness[at] ?? 1),
  })),
  issues,
});
const queueOf = (board: PriorityBoard, most: number) => editorsQueue(board, movableOn(board), most);
const shownOf = (a: Reading[], b: Reading[]) => {
  const { value } = agreement(
    issues.map(({ slug, weight }, i) => ({ issue: slug, weight, a: a[i] as Reading, b: b[i] as Reading })),
  );
  return value === null ? null : shownPercent(value);
};

describe("which cells deserve an editor's look", () => {
  const full = (...held: Held[]) => held.map((h) => readingOf(h));

  it("is by how many agreements that readers see they could move, and how stale they are", () => {
    const board = boardOf(
      [full(2, 2, 2, 2, 2, 2, "unclear"), full(1, 1, 1, 1, 1, 1, 1), full(0, 0, 0, 0, 0, 0, "declined")],
      [0.1, 0.1, 0.1, 0.1, 0.1, 0.9, 1],
    );
    const [first, second] = queueOf(board, 2);
    // Every leader's sixth issue moves both of the leader's agreements; the first leader's seventh only the one.
    expect(first).toMatchObject({
      leader: 0,
      issue: 5,
      movable: 2,
      staleness: 0.9,
      value: 1.8,
    });
    expect(second).toMatchObject({ leader: 1, issue: 5, value: 1.8 });
    expect(priorityOf(board, 0, 6)).toMatchObject({ movable: 1, value: 1, coverage: { shared: 1, of: 2 } });
    expect(priorityOf(board, 0, 6).cells.map(({ status }) => status)).toEqual(["counted", "nothing-to-move"]);
  });

  it("counts a number that would come or go", () => {
    // Four shared of seven: one more makes a number, and nothing that is known unmakes one.
    const board = boardOf([
      full(2, 2, 2, 2, "unclear", "unclear", "unclear"),
      full(2, 2, 2, 2, 2, "unclear", "unclear"),
    ]);
    const line = priorityOf(board, 0, 4).cells[0];
    expect(line).toMatchObject({ amount: 1, positions: [null, 80, 100] });
    expect(priorityOf(board, 0, 0).movable).toBe(0);
    expect(queueOf(board, 9).map(({ leader, issue }) => [leader, issue])).toEqual([[0, 4]]);
  });

  it("leaves out what is not applicable", () => {
    const board = boardOf([full("not-applicable", 1, 1, 1, 1, 1, 1), full(1, 1, 1, 1, 1, 1, 1)]);
    expect(priorityOf(board, 0, 0)).toMatchObject({ value: null, reason: "out-of-scope" });
    expect(queueOf(board, 99).some(({ leader, issue }) => leader === 0 && issue === 0)).toBe(false);
  });

  it("moves what would move on a page, by every other thing the cell could hold", () => {
    const others: Held[] = [-2, -1, 0, 1, 2, "unclear"];
    fc.assert(
      fc.property(
        fc.array(readings(ISSUES), { minLength: 2, maxLength: 4 }),
        fc.nat({ max: ISSUES - 1 }),
        (all, issue) => {
          const own = all[0] ?? [];
          fc.pre(own[issue]?.state !== "not-applicable");
          const priority = priorityOf(boardOf(all), 0, issue);
          all.slice(1).forEach((other, at) => {
            const now = shownOf(own, other);
            const could = others
              .filter((h) =>
                typeof h === "number" ? h !== own[issue]?.position : own[issue]?.position !== null,
              )
              .map((h) =>
                shownOf(
                  own.map((r, i) => (i === issue ? readingOf(h) : r)),
                  other,
                ),
              );
            const line = priority.cells[at];
            expect(line?.positions[0] ?? null).toBe(now);
            expect(line?.amount ?? 0).toBe(Number(could.some((shown) => shown !== now)));
          });
          expect(priority.value).toBe(priority.cells.reduce((sum, { amount }) => sum + (amount ?? 0), 0));
        },
      ),
    );
  });

  it("counts for each cell what is explained one by one, whatever the weights", () => {
    fc.assert(
      fc.property(
        fc.array(readings(ISSUES), { minLength: 2, maxLength: 5 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: ISSUES, maxLength: ISSUES }),
        (all, weights) => {
          const board = boardOf(all);
          const weighed = {
            ...board,
            issues: issues.map(({ slug }, at) => ({ slug, weight: weights[at] ?? 1 })),
          };
          const counts = movableOn(weighed);
          all.forEach((_, leader) => {
            for (let issue = 0; issue < ISSUES; issue++)
              expect(counts[leader * ISSUES + issue]).toBe(priorityOf(weighed, leader, issue).movable);
          });
        },
      ),
    );
  });

  it("is in order, explained as one by one, and no longer than asked for", () => {
    fc.assert(
      fc.property(
        fc.array(readings(ISSUES), { minLength: 2, maxLength: 4 }),
        fc.nat({ max: 9 }),
        (all, most) => {
          const board = boardOf(all, [1, 0.5, 0.25, 1, 0, 0.75, 1]);
          const queue = queueOf(board, most);
          expect(queue.length).toBeLessThanOrEqual(most);
          queue.forEach((each, at) => {
            expect(each.value ?? 0).toBeGreaterThan(0);
            expect(each.value ?? 0).toBeLessThanOrEqual(queue[at - 1]?.value ?? Number.POSITIVE_INFINITY);
            const { value, movable, staleness } = priorityOf(board, each.leader, each.issue);
            expect({ value, movable, staleness }).toEqual({
              value: each.value,
              movable: each.movable,
              staleness: each.staleness,
            });
          });
        },
      ),
      { numRuns: 50 },
    );
  });
});
