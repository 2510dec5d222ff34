import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { namesFrom } from "@/components/events/names";
import type { LaneReading } from "@/lib/domain/cell";
import type { PairFacts } from "@/lib/domain/effect";
import { CellChanges, PairChanges } from "./effect-list";
import { EffectSection } from "./effect-section";

const names = namesFrom(
  new Map([
    ["ada", { name: "Ada Example" }],
    ["bo", { name: "Bo Sample" }],
  ]),
  new Map([["kites", { name: "Kites" }]]),
);
const facts = (value: number | null, shared = 6, range: [number, number] = [0.5, 0.75]): PairFacts => ({
  value,
  reason: value === null ? "too-few-shared" : null,
  coverage: { shared, of: 9 },
  range,
});
const pair = (before: PairFacts | null, after: PairFacts | null) =>
  renderToStaticMarkup(<PairChanges pairs={[{ a: "ada", b: "bo", before, after }]} names={names} />)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

it("says how an agreement moves in points that add up with the percentages shown", () => {
  expect(pair(facts(0.625), facts(0.5417))).toContain("63% → 54% (−9 points)");
  expect(pair(facts(0.502), facts(0.504))).toContain("50% → 50% (+ less than a point)");
  expect(pair(facts(0.5), facts(0.5, 6, [0.5, 0.7]))).toContain("possible 50% to 70%, was 50% to 75%");
  expect(pair(facts(null, 4), facts(0.5, 5))).toMatch(/no number → 50% on 5 of 9 issues, was 4 of 9/);
  expect(pair(null, facts(0.5))).toContain("not in the record → 50%");
});

it("says which lanes of a cell move, in words", () => {
  const held = (position: 1 | -1): LaneReading => ({
    position,
    state: null,
    confidence: "high",
    revisionId: 1,
    day: "2026-01-15",
  });
  const shown = renderToStaticMarkup(
    <CellChanges
      cells={[
        {
          leader: "ada",
          issue: "kites",
          before: { says: held(1), does: held(1) },
          after: { says: held(1), does: held(-1) },
        },
      ]}
      names={names}
    />,
  );
  expect(shown).toContain("Ada Example on Kites");
  expect(shown).toContain("does: supports, +1 → opposes, −1");
  expect(shown).not.toContain("says:");
});

it("says what was left out, that nothing changes, and that a set is too large to be compared", () => {
  const section = (shown: Parameters<typeof EffectSection>[0]["shown"]) =>
    renderToStaticMarkup(
      <EffectSection shown={shown} names={names} day="2026-01-15" isPublished={false} allHref="/all" />,
    );
  const known = { cells: [], pairs: [], looked: 0, left: 0 };
  expect(section({ kind: "known", effect: known })).toContain("No number and no cell of this day changes");
  const pairs = [{ a: "ada", b: "bo", before: facts(0.5), after: facts(0.6) }];
  expect(section({ kind: "known", effect: { ...known, pairs, looked: 1, left: 40 } })).toContain(
    "40 more may change",
  );
  const quiet = { a: "ada", b: "bo", before: facts(null, 2), after: facts(null, 3) };
  const told = section({ kind: "known", effect: { ...known, pairs: [...pairs, quiet], looked: 2 } });
  expect(told).toContain("1 more keeps its number, or has none");
  expect(told.match(/effect-names/g)).toHaveLength(1);
  expect(section({ kind: "too-large", stances: 30_000, most: 20_000 })).toContain("30,000 stances");
});
