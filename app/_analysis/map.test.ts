import { expect, it } from "vitest";
import type { Position } from "@/lib/domain/scale";
import { parseView } from "@/lib/views/parameter";
import { MOST_PLACES, mapOf, mapSpec } from "./map";
import { MOMENT, recordOf } from "./testing/record";

const moment = { ...MOMENT } as Parameters<typeof mapOf>[2];
const asked = (search: Record<string, string> = {}) => {
  const parsed = parseView(mapSpec, search);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.view;
};
const since = (...positions: Position[]) => ({ "2016-01-01": positions });

/** Four corners and two between, one of whom moved from one corner to another. */
const CORNERS = [
  since(2, 2, 2, 2, 2, 2),
  since(2, 2, 2, -2, -2, -2),
  since(-2, -2, -2, 2, 2, 2),
  since(-2, -2, -2, -2, -2, -2),
  { "2016-01-01": [2, 2, 1, 2, 2, 1], "2022-01-01": [-2, -2, -1, -2, -2, -1] } as const,
];

it("places everyone together, with the places of other days that are asked for", () => {
  const found = mapOf(recordOf([...CORNERS]), asked({ path: "leader-004@2018-01-01" }), moment);
  expect(found?.map.shape).toBe("plane");
  const place = (key: string) => found?.map.leaders.find((one) => one.key === key);
  expect(found?.map.leaders).toHaveLength(6);
  const distance = (a: string, b: string) =>
    Math.hypot((place(a)?.x ?? 0) - (place(b)?.x ?? 0), (place(a)?.y ?? 0) - (place(b)?.y ?? 0));
  expect(distance("leader-004@2018-01-01", "leader-000")).toBeLessThan(0.2);
  expect(distance("leader-004", "leader-003")).toBeLessThan(0.2);
  expect(place("leader-004@2018-01-01")?.earlier).toBe(true);
  expect(found?.map.paths).toEqual([
    {
      slug: "leader-004",
      name: "Leader 4",
      keys: ["leader-004@2018-01-01", "leader-004"],
      without: [],
      ends: {
        from: "leader-004@2018-01-01",
        to: "leader-004",
        pair: expect.objectContaining({ value: expect.closeTo(1 - 20 / 24, 9) }),
      },
    },
  ]);
});

it("draws everyone's path since a day, and names places for which too little was known", () => {
  const late = { "2023-01-01": [2, -2, 2, -2, 2, -2] } as const;
  const found = mapOf(recordOf([...CORNERS, late]), asked({ since: "2017-01-01" }), moment);
  expect(found?.map.paths).toHaveLength(6);
  const [, , , , , unknown] = found?.map.paths ?? [];
  expect(unknown?.without).toContain("leader-005@2017-01-01");
  expect(unknown?.ends.pair.value).toBeNull();
});

it("gives a row where one direction is carried, and neither where nothing varies", () => {
  const line = ([-2, -1, 0, 1, 2] as const).map((p) => since(p, p, p, p, p, p));
  const row = mapOf(recordOf(line), asked(), moment)?.map;
  expect(row?.shape).toBe("row");
  const places = row?.leaders.map(({ x, y }) => ({ x: x ?? Number.NaN, y })) ?? [];
  expect(places.every(({ y }) => y === null)).toBe(true);
  const steps = places.slice(1).map(({ x }, at) => Math.abs(x - (places[at]?.x ?? 0)));
  for (const step of steps) expect(step).toBeCloseTo(0.25, 9);
  const same = Array.from({ length: 5 }, () => since(1, 1, 1, 1, 1, 1));
  expect(mapOf(recordOf(same), asked(), moment)?.map.shape).toBe("none");
});

it("names those whom principal components could place together", () => {
  const found = mapOf(recordOf([...CORNERS, {}]), asked({ way: "components" }), moment);
  expect(found?.map.shape).toBe("none");
  expect(found?.map.complete).toHaveLength(5);
});

it("is nothing beyond as many places as a map holds, and refuses a day after today", () => {
  const many = Array.from({ length: MOST_PLACES + 1 }, () => since(1, 1, 1, 1, 1, 1));
  expect(mapOf(recordOf(many), asked(), moment)).toBeNull();
  expect(() => mapOf(recordOf([...CORNERS]), asked({ since: "2027-01-01" }), moment)).toThrow();
});
