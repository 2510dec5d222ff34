import { afterAll, beforeAll, expect, test } from "vitest";
import { FAULTS, tryOnce } from "./faults";
import { Place } from "./place";
import { seeded } from "./random";

// A sample of `npm run test:full`, at moments that are the same each time, as far as time can be.
const random = seeded(20_260_201);
let place: Place;

beforeAll(async () => {
  place = await Place.make();
}, 120_000);
afterAll(() => place?.end());

test.each(FAULTS.map(({ fault }) => [fault.name, fault] as const))(
  "nothing is lost: %s",
  async (_name, fault) => {
    expect((await tryOnce(place, fault, random())).lost).toEqual([]);
  },
  120_000,
);
