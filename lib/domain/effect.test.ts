import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DatedDay, parseDatedDay } from "./day";
import { type Board, effectOf, valueMove } from "./effect";
import { pairAgreement } from "./pair-agreement";
import { buildPositionIndex } from "./position-index";
import { POSITIONS, type Position } from "./scale";

const dated = (text: string) => parseDatedDay(text) as DatedDay;
const view = { day: "2026-01-15", former: "last-day", choice: "default" } as const;
const office = { from: dated("2018"), to: null, office: "Chair", officeKind: null, slug: "chair" };

/** A board on which each leader holds one position on each issue, or nothing. */
function board(held: Record<string, readonly (Position | null)[]>, issues = 6): Board {
  const leaders = Object.keys(held).map((slug) => ({ id: slug.charCodeAt(0), slug, terms: [office] }));
  const rows = leaders.flatMap(({ id, slug }) =>
    (held[slug] ?? []).flatMap((position, at) =>
      position === null
        ? []
        : [
            {
              leader: id,
              issue: at + 1,
              lane: "does" as const,
              revisionId: id * 100 + at,
              position,
              state: null,
              confidence: "high" as const,
              from: dated("2019"),
              to: null,
            },
          ],
    ),
  );
  return {
    leaders,
    issues: Array.from({ length: issues }, (_, at) => ({ id: at + 1, slug: `issue-${at + 1}` })),
    index: buildPositionIndex(rows),
  };
}

const before = board({ ada: [2, 2, 2, 2, 2, 2], bo: [2, 2, 2, 2, 2, 2], cy: [-2, -2, -2, -2, -2, -2] });

describe("the effect of a change on the numbers", () => {
  it("names the cell and the pairs that move, the farthest first", () => {
    const after = board({ ada: [2, 2, 2, 2, 2, -2], bo: [2, 2, 2, 2, 2, 2], cy: [-2, -2, -2, -2, -2, -2] });
    const effect = effectOf(before, after, view);
    expect(
      effect.cells.map(({ leader, issue, before: was, after: is }) => [
        leader,
        issue,
        was.does?.position,
        is.does?.position,
      ]),
    ).toEqual([["ada", "issue-6", 2, -2]]);
    // Five of six issues alike is 5/6; one of six alike is 1/6.
    expect(effect.pairs.map(({ a, b, before: was, after: is }) => [a, b, was?.value, is?.value])).toEqual([
      ["ada", "bo", 1, expect.closeTo(5 / 6)],
      ["ada", "cy", 0, expect.closeTo(1 / 6)],
    ]);
    expect(effect).toMatchObject({ looked: 2, left: 0 });
  });

  it("tells a number that appears and one that goes, and a range that narrows", () => {
    const few = board({ ada: [2, 2, 2, 2, null, null], bo: [2, 2, 2, 2, 2, 2] });
    const more = board({ ada: [2, 2, 2, 2, 2, null], bo: [2, 2, 2, 2, 2, 2] });
    const most = board({ ada: [2, 2, 2, 2, 2, 2], bo: [2, 2, 2, 2, 2, 2] });
    const [appears] = effectOf(few, more, view).pairs;
    expect(appears).toMatchObject({
      before: { value: null, reason: "too-few-shared", coverage: { shared: 4, of: 6 } },
      after: { value: 1, reason: null, coverage: { shared: 5, of: 6 } },
    });
    expect(effectOf(more, few, view).pairs[0]?.after?.value).toBeNull();
    const [narrows] = effectOf(more, most, view).pairs;
    expect(narrows).toMatchObject({
      before: { value: 1, range: [5 / 6, 1] },
      after: { value: 1, range: [1, 1] },
    });
    expect(narrows && valueMove(narrows)).toBe(0);
  });

  it("names a cell that is now weakly sourced, though no number moves, and none that merely counts as sourced", () => {
    const graded = (confidence: "low" | "medium" | "high") => {
      const held = board({ ada: [2, 2, 2, 2, 2, 2], bo: [2, 2, 2, 2, 2, 2] });
      held.index.confidence.fill(["low", "medium", "high"].indexOf(confidence), 0, 1);
      return held;
    };
    expect(effectOf(graded("high"), graded("low"), view)).toMatchObject({
      cells: [{ issue: "issue-1" }],
      pairs: [],
    });
    expect(effectOf(graded("high"), graded("medium"), view).cells).toEqual([]);
  });

  it("tells the pairs of a leader who comes or goes", () => {
    const after = board({ ada: [2, 2, 2, 2, 2, 2], bo: [2, 2, 2, 2, 2, 2], di: [2, 2, 2, 2, 2, 2] });
    const pairs = effectOf(before, after, view).pairs;
    expect(pairs).toHaveLength(4);
    expect(pairs.filter(({ before: was }) => was === null).every(({ a, b }) => [a, b].includes("di"))).toBe(
      true,
    );
    expect(pairs.filter(({ after: is }) => is === null).every(({ a, b }) => [a, b].includes("cy"))).toBe(
      true,
    );
  });

  it("looks at every pair where an issue comes into scope", () => {
    const after = board({ ada: [2, 2, 2, 2, 2, 2], bo: [2, 2, 2, 2, 2, 2], cy: [-2, -2, -2, -2, -2, -2] }, 7);
    const effect = effectOf(before, after, view);
    expect(effect.cells).toEqual([]);
    expect(effect.pairs.map(({ after: is }) => is?.coverage)).toEqual(Array(3).fill({ shared: 6, of: 7 }));
  });

  it("leaves pairs out where there are too many, and counts them; whoever moves most is looked at first", () => {
    const after = board({ ada: [2, 2, 2, 2, 2, -2], bo: [-2, -2, 2, 2, 2, 2], cy: [-2, -2, -2, -2, -2, -2] });
    const effect = effectOf(before, after, view, 12);
    expect(effect).toMatchObject({ looked: 2, left: 1 });
    expect(effect.pairs.every(({ a }) => a === "bo")).toBe(true);
    expect(effect.cells).toHaveLength(3);
  });

  it("agrees with the number that pages show, and finds nothing between a record and itself", () => {
    const holding = fc.array(fc.constantFrom(null, ...POSITIONS), { minLength: 6, maxLength: 6 });
    const held = fc.record({ ada: holding, bo: holding, cy: holding });
    const side = (id: number) => ({ leader: id, terms: [office], day: view.day });
    fc.assert(
      fc.property(held, held, (was, is) => {
        const [old, fresh] = [board(was), board(is)];
        expect(effectOf(old, old, view)).toEqual({ cells: [], pairs: [], looked: 0, left: 0 });
        for (const { a, b, after } of effectOf(old, fresh, view).pairs) {
          const issues = fresh.issues.map((issue) => ({ ...issue, weight: 1 }));
          const sides = { a: side(a.charCodeAt(0)), b: side(b.charCodeAt(0)) };
          expect(pairAgreement(fresh.index, { ...sides, issues, ...view })).toMatchObject(after ?? {});
        }
      }),
    );
  });
});
