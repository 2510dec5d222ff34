import fc from "fast-check";
import { expect, it } from "vitest";
import { type DatedDay, fromEpochDay } from "./day";
import { FirstCome, overlapsOf } from "./overlap";
import { isEmptyPeriod, type Period, periodsOverlap } from "./period";

const on = (day: string): DatedDay => ({ day, precision: "day" });
const period = (from: string, to: string | null): Period => ({ from: on(from), to: to ? on(to) : null });

it("names the days that both would hold, and what would part them", () => {
  const open = period("2019-01-01", null);
  const later = period("2021-05-01", "2023-01-01");
  expect(overlapsOf(later, [open])).toEqual([
    {
      other: open,
      from: "2021-05-01",
      to: "2023-01-01",
      parting: { kind: "end-other", on: on("2021-05-01") },
    },
  ]);
  expect(overlapsOf(open, [later])).toMatchObject([{ parting: { kind: "end-this", on: on("2021-05-01") } }]);
  expect(overlapsOf(open, [period("2019-01-01", "2020-01-01")])).toMatchObject([
    { from: "2019-01-01", to: "2020-01-01", parting: { kind: "same-beginning" } },
  ]);
  expect(overlapsOf(open, [period("2010-01-01", "2019-01-01")])).toEqual([]);
});

const any = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.option(fc.integer({ min: 1, max: 200 })))
  .map(([from, length]) => period(fromEpochDay(from), length === null ? null : fromEpochDay(from + length)));

it("proposes what parts them", () => {
  fc.assert(
    fc.property(any, fc.array(any, { maxLength: 5 }), (one, others) => {
      const found = overlapsOf(one, others);
      expect(found.map(({ other }) => other).length).toBe(
        others.filter((o) => periodsOverlap(one, o)).length,
      );
      for (const { other, parting, from, to } of found) {
        expect(to === null || from < to).toBe(true);
        if (parting.kind === "same-beginning") continue;
        const ended = { ...(parting.kind === "end-other" ? other : one), to: parting.on };
        expect(isEmptyPeriod(ended)).toBe(false);
        expect(periodsOverlap(ended, parting.kind === "end-other" ? one : other)).toBe(false);
      }
    }),
  );
});

it("takes the first come of periods, and each that overlaps none of those", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(any, fc.constantFrom("a", "b")), { maxLength: 30 }), (given) => {
      const held = new FirstCome<Period>();
      const taken: { key: string; own: Period }[] = [];
      for (const [own, key] of given) {
        const others = taken.filter((other) => other.key === key && periodsOverlap(other.own, own));
        const found = held.take(key, own, own);
        if (found === null) taken.push({ key, own });
        expect(found === null ? [] : [found]).toEqual(found === null ? others : [expect.anything()]);
        if (found !== null) expect(others.map((other) => other.own)).toContain(found);
      }
    }),
  );
});
