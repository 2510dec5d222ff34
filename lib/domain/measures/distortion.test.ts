import { expect, it } from "vitest";
import { readingOf } from "../testing/readings";
import { classicalScaling, stressIn } from "./classical-scaling";
import type { Member } from "./cohesion";
import { distortions } from "./distortion";
import { agreementMatrix, matrixValue } from "./matrix";
import { codesOf } from "./pair-row";

const HELD = [
  [2, 2, 1, 2, -2, -2],
  [2, 1, 2, 2, -1, -2],
  [-2, -2, -1, -2, -2, -2],
  [-2, -1, -2, -2, -2, -1],
  [0, 0, 1, -1, 2, 2],
  [1, -1, 0, 0, 2, 2],
] as const;
const leaders = HELD.map(
  (held, at): Member => ({ leader: `leader-${at}`, readings: held.map((position) => readingOf(position)) }),
);
const issues = HELD[0].map((_, at) => `issue-${at}`);
const matrix = agreementMatrix(
  leaders.map(({ readings }) => codesOf(readings)),
  issues.map(() => 1),
);

it("holds every pair of the plane, and adds up to the stress", () => {
  const scaling = classicalScaling(matrix, leaders, issues);
  expect(scaling.reason).toBeNull();
  const pairs = distortions(scaling, matrix, leaders);
  expect(pairs).toHaveLength(15);
  const sum = (of: (pair: (typeof pairs)[number]) => number) =>
    pairs.reduce((total, pair) => total + of(pair), 0);
  const stress = Math.sqrt(sum((p) => (p.distance - p.drawn) ** 2) / sum((p) => p.distance ** 2));
  expect(stressIn(scaling)).toBeCloseTo(stress, 12);
  const errors = pairs.map(({ distance, drawn }) => Math.abs(distance - drawn));
  expect(errors).toEqual([...errors].sort((a, b) => b - a));
  const far = pairs.find(({ a, b }) => a === "leader-0" && b === "leader-2");
  expect(far?.distance).toBeCloseTo(1 - (matrixValue(matrix, 0, 2) ?? Number.NaN), 12);
});

it("is empty where nobody is placed", () => {
  const few = leaders.slice(0, 3);
  const small = agreementMatrix(
    few.map(({ readings }) => codesOf(readings)),
    issues.map(() => 1),
  );
  expect(distortions(classicalScaling(small, few, issues), small, few)).toEqual([]);
});
