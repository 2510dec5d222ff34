import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LEVELS } from "@/lib/domain/measures/alpha";
import { CodersSection } from "./coders-section";
import {
  EXAMPLE_DID,
  EXAMPLE_SAID,
  exampleAlpha,
  exampleGap,
  exampleUndefined,
  exampleVolatility,
} from "./example-moves";
import { MovesSections } from "./moves-section";

const page = [MovesSections(), CodersSection()].map((section) => renderToStaticMarkup(section)).join(" ");

it("works the gap of word and deed out again: 1 + 0 + 2 + 0 + 2 steps of 20", () => {
  const steps = EXAMPLE_SAID.reduce<number>(
    (sum, said, at) => sum + Math.abs(said - (EXAMPLE_DID[at] ?? 0)),
    0,
  );
  expect(steps).toBe(5);
  expect(exampleGap().value).toBeCloseTo(steps / (4 * EXAMPLE_SAID.length), 12);
  expect(page).toContain("5 ÷ 20 = 0.25, that is 25%");
});

it("works the volatility out again: a year of four on the one side, two steps from the rest", () => {
  // 365 of 1,461 days; both ways of picking one day on either side.
  const mean = 2 * (365 / 1461) * (1096 / 1461) * 2;
  expect(exampleVolatility().raw).toBeCloseTo(mean / 2, 12);
  expect(page).toContain(`${mean.toFixed(4)} ÷ 2 = 0.37, that is 37%`);
});

it("has the published alphas of twelve units and four coders, and none where one code was used", () => {
  expect(LEVELS.map((level) => exampleAlpha(level).value?.toFixed(3))).toEqual(["0.743", "0.815", "0.849"]);
  for (const published of ["0.743", "0.815", "0.849"]) expect(page).toContain(published);
  for (const level of LEVELS)
    expect(exampleUndefined(level)).toMatchObject({ value: null, reason: "one-category" });
  expect(page).toContain("only one code was ever used");
});
