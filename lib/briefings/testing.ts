import fc from "fast-check";
import type { OfficeKind } from "../domain/office-kind";
import type { Leader } from "../leaders/model";
import { type Briefing, REVEALS, type Step } from "./model";
import { decided } from "./moved";

/** Any step that a browser could have kept. */
export const someStep: fc.Arbitrary<Step> = fc
  .record({
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
    headlineRelease: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
  })
  .map(({ headlineRelease, ...step }) =>
    headlineRelease === null ? decided(step) : { ...step, headlineRelease },
  );

export const someBriefing: fc.Arbitrary<Briefing> = fc.record({
  title: fc.string({ minLength: 1, maxLength: 40 }),
  steps: fc.array(someStep, { maxLength: 8 }),
});

/** An invented leader, with offices and their kinds. */
export function someLeader(
  id: number,
  name: string,
  sortName: string,
  {
    party,
    country,
    offices,
  }: Pick<Leader, "party" | "country"> & { offices: [office: string, kind: OfficeKind][] },
): Leader {
  const day = { day: "2000-01-01", precision: "day" } as const;
  return {
    id,
    revisionId: id,
    slug: name.toLowerCase().replaceAll(" ", "-"),
    name,
    sortName,
    party,
    country,
    born: day,
    lastChecked: "2020-01-01",
    terms: offices.map(([office, officeKind]) => ({ slug: office, office, officeKind, from: day, to: null })),
  };
}
