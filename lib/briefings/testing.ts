import fc from "fast-check";
import { type Briefing, REVEALS, type Step } from "./model";

/** Any step that a browser could have kept. */
export const someStep: fc.Arbitrary<Step> = fc.record({
  view: fc
    .tuple(fc.constantFrom("/", "/compare", "/relations/ada/bo"), fc.integer({ min: 1, max: 99 }))
    .map(([path, release]) => `${path}?asOf=2020-01-01&release=${release}`),
  headline: fc.string({ maxLength: 40 }),
  note: fc.string({ unit: "grapheme", maxLength: 40 }),
  speakerNotes: fc.string({ maxLength: 40 }),
  highlight: fc.record({
    leaders: fc.array(fc.constantFrom("ada", "bo"), { maxLength: 2 }),
    rows: fc.array(fc.string({ maxLength: 5 }), { maxLength: 2 }),
  }),
  reveal: fc.constantFrom(...REVEALS),
});

export const someBriefing: fc.Arbitrary<Briefing> = fc.record({
  title: fc.string({ minLength: 1, maxLength: 40 }),
  steps: fc.array(someStep, { maxLength: 8 }),
});
