import fc from "fast-check";
import { agreement } from "@/lib/domain/agreement";
import type { Reading } from "@/lib/domain/cell";
import type { Member } from "@/lib/domain/measures/cohesion";
import { type Held, readingOf } from "@/lib/domain/testing/readings";
import { weight } from "./positions";

/** How many issues the blocs of laws are read on. */
export const ISSUES = 6;

export const issuesOf = (weights: readonly number[]) =>
  weights.map((w, i) => ({ slug: `issue-${i}`, weight: w }));
export const ones = issuesOf(Array.from({ length: ISSUES }, () => 1));
export const weights = fc.array(weight, { minLength: ISSUES, maxLength: ISSUES });

export const member = (leader: string, ...held: Held[]): Member => ({
  leader,
  readings: held.map((h) => readingOf(h)),
});

/** The agreement of two on weighed issues, by the function that every page calls. */
export const pairOf = (a: readonly Reading[], b: readonly Reading[], by: readonly number[]) =>
  agreement(
    issuesOf(by).map(({ slug, weight: w }, i) => ({
      issue: slug,
      weight: w,
      a: a[i] as Reading,
      b: b[i] as Reading,
    })),
  );
