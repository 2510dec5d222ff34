import { classicalScaling } from "@/lib/domain/measures/classical-scaling";
import type { Member } from "@/lib/domain/measures/cohesion";
import { agreementMatrix } from "@/lib/domain/measures/matrix";
import { codesOf } from "@/lib/domain/measures/pair-row";
import { principalComponents } from "@/lib/domain/measures/principal-components";
import { seriation } from "@/lib/domain/measures/seriation";
import type { Position } from "@/lib/domain/scale";
import { EXAMPLE_DAY } from "./example";

/** Six leaders who do not exist, by their keys in alphabetical order, and what they hold on six issues. */
export const PLANE_EXAMPLE: Readonly<Record<string, readonly Position[]>> = {
  "Ada Example": [2, 2, 1, 2, -2, -2],
  "Bo Sample": [-2, -2, -1, -2, -2, -2],
  "Cy Specimen": [0, 0, 1, -1, 2, 2],
  "Di Instance": [2, 1, 2, 2, -1, -2],
  "Ed Pattern": [-2, -1, -2, -2, -2, -1],
  "Flo Model": [1, -1, 0, 0, 2, 2],
};

const members = Object.entries(PLANE_EXAMPLE).map(
  ([leader, held]): Member => ({
    leader,
    readings: held.map((position) => ({
      lane: "does",
      position,
      state: null,
      day: EXAMPLE_DAY,
      confidence: "high",
    })),
  }),
);
const issues = ["one", "two", "three", "four", "five", "six"].map((slug) => ({ slug, weight: 1 }));

/** Order, scaling and components of the six, by the functions that the pages use. */
export function planeExample() {
  const matrix = agreementMatrix(
    members.map(({ readings }) => codesOf(readings)),
    issues.map(({ weight }) => weight),
  );
  const names = members.map(({ leader }) => leader);
  return {
    matrix,
    order: seriation(matrix, names).map((at) => names[at] ?? ""),
    scaling: classicalScaling(
      matrix,
      members,
      issues.map(({ slug }) => slug),
    ),
    components: principalComponents(members, issues),
  };
}
