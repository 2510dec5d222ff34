import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LEVELS } from "@/lib/domain/measures/alpha";
import type { Formula } from "@/lib/domain/measures/measurement";
import { MEASURE_IDS } from "@/lib/domain/measures/registry";
import { BlocsSections } from "./blocs-section";
import { ClosestSection } from "./closest-section";
import { CodersSection } from "./coders-section";
import { GapsSections } from "./gaps-section";
import { MeasuresSection } from "./measures-section";
import { MovesSections } from "./moves-section";
import { PlaneSections } from "./plane-section";

/** The formulas of every sum that a page opens. */
const SHOWN: readonly Formula[] = [
  ...MEASURE_IDS,
  ...LEVELS.map((level) => `alpha-${level}` as const),
  "closest",
  "cohesion",
  "departures",
  "bloc-medians",
  "with-bloc",
  "gap",
  "volatility",
  "freshness",
  "priority",
  "classical-scaling",
  "principal-components",
];

const page = renderToStaticMarkup(
  <>
    <MeasuresSection />
    <ClosestSection />
    <MovesSections />
    <PlaneSections />
    <BlocsSections />
    <GapsSections />
    <CodersSection />
  </>,
);

it.each(SHOWN)("has a place for %s, to which its sum leads", (formula) => {
  expect(page.split(`id="${formula}"`)).toHaveLength(2);
});
