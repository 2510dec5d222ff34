import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { EXAMPLE_ISSUES, exampleAgreement } from "@/components/methods/example";
import { alpha } from "@/lib/domain/measures/alpha";
import { cohesion } from "@/lib/domain/measures/cohesion";
import { departures } from "@/lib/domain/measures/departures";
import { gap } from "@/lib/domain/measures/gap";
import type { Line, Measurement } from "@/lib/domain/measures/measurement";
import { MEASURE_IDS, type MeasureId } from "@/lib/domain/measures/registry";
import { robustness } from "@/lib/domain/measures/robustness";
import { shrinkage } from "@/lib/domain/measures/shrinkage";
import { volatility } from "@/lib/domain/measures/volatility";
import { type Held, readingOf } from "@/lib/domain/testing/readings";
import { AgreementSum } from "./agreement-sum";
import { Sum } from "./sum";

/** What a reader sees, a blank between the elements. */
const textOf = (node: React.ReactNode) =>
  renderToStaticMarkup(node)
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "’")
    .replace(/\s+/g, " ");

const names = Object.fromEntries(EXAMPLE_ISSUES.map((issue) => [issue, issue]));
const shownBy = (measure: MeasureId, count?: number) =>
  textOf(
    <AgreementSum
      agreement={exampleAgreement(count, measure)}
      measure={measure}
      a="Ada"
      b="Bo"
      issueNames={names}
      methods={(anchor) => `/methods#${anchor}`}
    />,
  );

describe("the sum of an agreement", () => {
  it.each([
    ["city-block", "1 − 10 ÷ (4 × 6) = 0.58, that is 58%", "1 − 17 ÷ (4 × 8) = 0.47, that is 47%"],
    ["wahl-o-mat", "1 − 7 ÷ (2 × 6) = 0.42, that is 42%", "1 − 11 ÷ (2 × 8) = 0.31, that is 31%"],
    ["euclid", "1 − √(42 ÷ (16 × 8)) = 0.43, that is 43%", "1 − √(67 ÷ (16 × 10)) = 0.35, that is 35%"],
    ["directional", "1 − 23 ÷ (8 × 6) = 0.52, that is 52%", "1 − 37 ÷ (8 × 8) = 0.42, that is 42%"],
    ["s", "1 − 2 × 10 ÷ (4 × 6) = 0.17", "1 − 2 × 17 ÷ (4 × 8) = −0.06"],
  ] as const)("by %s has the formula with its numbers, and those of the range", (measure, value, lowest) => {
    const text = shownBy(measure);
    expect(text).toContain(`In numbers ${value}`);
    expect(text).toContain(`Lowest possible ${lowest}`);
    expect(text).toContain("tunnels not counted, widens the range");
    expect(text).toContain("Left out: sledges (not applicable to Bo).");
  });

  it("by kappa has what is expected of chance, where that comes from, and why there is no range", () => {
    const text = shownBy("cohen-linear");
    // Steps over all pairings: −2 36, 0 8, +1 8, +2 6; 58 ÷ (4 × 36).
    expect(text).toContain("Ada −2: 2, 0: 1, +1: 2, +2: 1; Bo −1: 1, +1: 3, +2: 2.");
    expect(text).toContain("1 − 0.4167 ÷ 0.4028 = −0.03, with observed = 10 ÷ (4 × 6) = 0.4167");
    expect(text).toContain("No range is given: the chance that is taken off depends on every position");
    expect(text).toContain("not counted");
    expect(text).not.toContain("widens the range");
  });

  it.each(MEASURE_IDS)("by %s shows what was refused and why", (measure) => {
    const text = shownBy(measure, 4);
    expect(text).toContain("No number: both hold a position on only 4 of 4 issues, fewer than 5.");
    expect(text).toContain("With so little known it would be");
  });
});

const held = (...row: Held[]) => row.map((each) => readingOf(each));
const issues = ["a", "b", "c", "d", "e", "f"].map((slug) => ({ slug, weight: 1 }));
const members = [
  { leader: "ada", readings: held(2, 2, 1, -1, 0, "unclear") },
  { leader: "bo", readings: held(2, 1, 1, -2, 0, 1) },
  { leader: "cy", readings: held(-2, 2, 0, -1, 1, "not-found") },
];
const sumOf = <L extends Line>(measurement: Measurement<L, string>, sides: string[]) =>
  textOf(
    <Sum
      measurement={measurement}
      caption="The sum"
      intro="How it comes about."
      sides={sides}
      lineName={({ issue }) => issue || "all issues"}
      methods={(anchor) => `/methods#${anchor}`}
    />,
  );

describe("the sum of any other measurement", () => {
  it.each<[string, string, string[]]>([
    // Mean distances: 8/3, 2/3, 2/3, 2/3, 2/3.
    [
      sumOf(cohesion(members, issues), ["Ada", "Bo", "Cy"]),
      "1 − 5.3333 ÷ 20 = 0.73, that is 73%",
      ["Ada", "f not counted"],
    ],
    [
      sumOf(departures(members, issues)[2]?.departures as Measurement, ["Own", "Bloc"]),
      "0 ÷ 4 = 0, that is 0%",
      [
        "Left out: a (the bloc is split, with no common position to depart from) and f (no position on record).",
      ],
    ],
    [sumOf(gap(gapRows()), ["Word", "Deed"]), "5 ÷ 20 = 0.25, that is 25%", ["Word", "Deed"]],
    [
      sumOf(
        alpha(
          [
            { unit: "u", codes: [1, 1] },
            { unit: "v", codes: [2, 1] },
            { unit: "w", codes: [null, 2] },
          ],
          "nominal",
        ),
        ["First", "Second"],
      ),
      "1 − 0.5 ÷ 0.5 = 0",
      ["Left out: w (fewer than two codes).", "the number is about the codes that were given"],
    ],
    [
      sumOf(shrinkage([{ key: "speech", direction: 1, mass: 1, disputed: false }]), ["Direction"]),
      "50 + 50 × 1 ÷ (1 + 4) = 60",
      ["speech"],
    ],
    [
      sumOf(
        robustness({
          issues,
          reference: members[0]?.readings ?? [],
          others: members.slice(1).map((m) => ({ leader: m.leader, readings: m.readings })),
        })[0]?.closest as Measurement,
        ["Rank"],
      ),
      " ÷ 56 = ",
      ["all issues"],
    ],
    [
      sumOf(
        volatility([{ issue: "a", weight: 1, periods: [] }], { from: "2020-01-01", until: "2020-12-31" }),
        [],
      ),
      "There is no range",
      ["a not counted"],
    ],
  ])("%#: lines, formula and what was left out", (text, numbers, told) => {
    expect(text).toContain(numbers);
    for (const each of told) expect(text).toContain(each);
  });
});

function gapRows() {
  return [2, 2, 1, 1, 0].map((said, at) => {
    const reading = (position: number) => ({
      ...readingOf(position as 0),
      revisionId: 1,
      confidence: "high" as const,
      day: "2020-01-01",
    });
    return {
      leader: "ada",
      issue: `i${at}`,
      weight: 1,
      cell: { says: reading(said), does: reading(said - 1) },
    };
  });
}
