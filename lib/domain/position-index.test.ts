import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DatedDay, fromEpochDay, parseDatedDay, toEpochDay } from "./day";
import { LANES } from "./lane";
import { containsDay, isEmptyPeriod, periodsOverlap } from "./period";
import {
  beganOn,
  buildPositionIndex,
  cellAt,
  changeDays,
  createPositionIndexBuilder,
  type IndexedStance,
  lookup,
  periodsOf,
  shownSize,
} from "./position-index";
import { POSITIONS, type Position } from "./scale";
import { STATES, type State } from "./state";

const dated = (text: string) => parseDatedDay(text) as DatedDay;
let nextId = 1;
const row = (
  leader: number,
  issue: number,
  lane: "says" | "does",
  held: Position | State,
  from: string,
  to?: string,
) => ({
  leader,
  issue,
  lane,
  revisionId: nextId++,
  position: typeof held === "number" ? held : null,
  state: typeof held === "number" ? null : held,
  confidence: "medium" as const,
  from: dated(from),
  to: to === undefined ? null : dated(to),
});

const ada = 3;
const health = 11;
const rows: IndexedStance[] = [
  row(ada, health, "does", 2, "2021-01-20", "2025-01-20"),
  row(ada, health, "says", -2, "2017"),
  row(ada, health, "does", -1, "2017-04", "2020"),
  row(ada, health + 1, "does", "unclear", "2018-06-01"),
  row(ada + 1, health, "does", 0, "2019-01-01"),
];
const index = buildPositionIndex(rows);

const answer = (leader: number, issue: number, day: string, deedDay = day) => {
  const cell = cellAt(index, leader, issue, toEpochDay(day), toEpochDay(deedDay));
  return LANES.map((lane) => cell[lane] && (cell[lane].position ?? cell[lane].state));
};

describe("the index of positions", () => {
  it("answers for each day, word and deed apart", () => {
    expect(answer(ada, health, "2016-12-31")).toEqual([null, null]);
    expect(answer(ada, health, "2017-01-01")).toEqual([-2, null]);
    expect(answer(ada, health, "2017-04-01")).toEqual([-2, -1]);
    expect(answer(ada, health, "2020-01-01")).toEqual([-2, null]);
    expect(answer(ada, health, "2021-01-20")).toEqual([-2, 2]);
    expect(answer(ada, health, "2025-01-20")).toEqual([-2, null]);
    expect(answer(ada, health, "2025-06-01", "2025-01-19")).toEqual([-2, 2]);
    expect(answer(ada, health + 1, "2020-01-01")).toEqual([null, "unclear"]);
    expect(answer(ada, health + 2, "2020-01-01")).toEqual([null, null]);
    expect(answer(99, health, "2020-01-01")).toEqual([null, null]);
  });

  it("knows on which day the period began that is in force", () => {
    const began = (day: string, lane: "says" | "does" = "does") => {
      const first = beganOn(index, ada, health, lane, toEpochDay(day));
      return first === null ? null : fromEpochDay(first);
    };
    expect(
      ["2017-03-31", "2017-04-01", "2019-12-31", "2020-06-01", "2024-01-01"].map((day) => began(day)),
    ).toEqual([null, "2017-04-01", "2017-04-01", null, "2021-01-20"]);
    expect(began("2024-01-01", "says")).toBe("2017-01-01");
    expect(beganOn(index, 99, health, "says", toEpochDay("2024-01-01"))).toBeNull();
  });

  it("names revision, confidence and the day that was read", () => {
    const cell = cellAt(index, ada, health, toEpochDay("2025-06-01"), toEpochDay("2025-01-19"));
    expect(cell.says).toMatchObject({
      revisionId: rows[1]?.revisionId,
      day: "2025-06-01",
      confidence: "medium",
    });
    expect(cell.does).toMatchObject({ revisionId: rows[0]?.revisionId, day: "2025-01-19" });
  });

  it("gives periods back in time order, as they were put in", () => {
    expect(periodsOf(index, ada, health, "does")).toEqual([rows[2], rows[0]]);
    expect(periodsOf(index, ada, health + 1, "says")).toEqual([]);
  });

  it("finds the days on which something changes, once and in order", () => {
    expect(changeDays(index, [ada], [health]).map(fromEpochDay)).toEqual([
      "2017-01-01",
      "2017-04-01",
      "2020-01-01",
      "2021-01-20",
      "2025-01-20",
    ]);
    expect(changeDays(index, [99], [health])).toEqual([]);
  });

  it("refuses what is off the scale or out of its range", () => {
    const builder = createPositionIndexBuilder();
    const good = row(ada, health, "says", 1, "2020");
    expect(() => builder.add({ ...good, position: 3 as Position })).toThrow(RangeError);
    expect(() => builder.add({ ...good, issue: 1_000_000 })).toThrow(RangeError);
    expect(() => builder.add({ ...good, from: { day: "2020-02-30", precision: "day" } })).toThrow(RangeError);
  });

  it("counts all but the withheld as shown", () => {
    const rows = [
      row(ada, health, "says", 1, "2020"),
      { ...row(ada, health, "does", 2, "2020"), position: null, state: "withheld" as const },
    ];
    expect(shownSize(buildPositionIndex(rows))).toBe(1);
    expect(shownSize(index)).toBe(index.size);
  });

  it("stays within 24 bytes a row", () => {
    const arrays = Object.values(index).filter((part) => ArrayBuffer.isView(part));
    const bytes = arrays.filter((a) => a !== index.starts).reduce((sum, a) => sum + a.byteLength, 0);
    expect(bytes / index.size).toBeLessThanOrEqual(24);
  });
});

const day = fc.integer({ min: 18_000, max: 18_020 });
const someRow = fc
  .record({
    leader: fc.integer({ min: 1, max: 2 }),
    issue: fc.integer({ min: 1, max: 2 }),
    lane: fc.constantFrom(...LANES),
    revisionId: fc.nat(2 ** 31 - 1),
    held: fc.constantFrom(...POSITIONS, ...STATES),
    confidence: fc.constantFrom("low" as const, "medium" as const, "high" as const),
    from: day,
    to: fc.option(day),
  })
  .map(
    ({ held, from, to, ...rest }): IndexedStance => ({
      ...rest,
      position: typeof held === "number" ? held : null,
      state: typeof held === "number" ? null : held,
      from: dated(fromEpochDay(from)),
      to: to === null ? null : dated(fromEpochDay(to)),
    }),
  );
/** As in the database: no empty period, and none that overlaps another of its leader, issue and lane. */
const record = fc.array(someRow, { maxLength: 20 }).map((candidates) => {
  const kept: IndexedStance[] = [];
  for (const c of candidates) {
    const clash = (k: IndexedStance) =>
      k.leader === c.leader && k.issue === c.issue && k.lane === c.lane && periodsOverlap(k, c);
    if (!isEmptyPeriod(c) && !kept.some(clash)) kept.push(c);
  }
  return kept;
});

describe("the index agrees with reading every row", () => {
  it("on the row in force", () => {
    fc.assert(
      fc.property(record, (all) => {
        const built = buildPositionIndex(all);
        for (const leader of [1, 2, 3])
          for (const issue of [1, 2])
            for (const lane of LANES)
              for (let n = 17_999; n <= 18_021; n += 1) {
                const found = lookup(built, leader, issue, lane, n);
                const expected = all.find(
                  (r) =>
                    r.leader === leader &&
                    r.issue === issue &&
                    r.lane === lane &&
                    containsDay(r, fromEpochDay(n)),
                );
                expect(found < 0 ? undefined : built.revisionId[found]).toBe(expected?.revisionId);
              }
      }),
      { numRuns: 40 },
    );
  });

  it("on everything a row holds, in whatever order rows come", () => {
    fc.assert(
      fc.property(
        record.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(buildPositionIndex(shuffled)).toEqual(buildPositionIndex(all));
          const back = [1, 2].flatMap((leader) =>
            [1, 2].flatMap((issue) =>
              LANES.flatMap((lane) => periodsOf(buildPositionIndex(all), leader, issue, lane)),
            ),
          );
          expect(back).toHaveLength(all.length);
          for (const r of all) expect(back).toContainEqual(r);
        },
      ),
      { numRuns: 40 },
    );
  });
});
