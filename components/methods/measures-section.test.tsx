import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MEASURE_IDS, MEASURES, type MeasureId } from "@/lib/domain/measures/registry";
import { formatMeasured } from "@/lib/i18n/measured";
import { ClosestSection } from "./closest-section";
import { exampleAgreement, exampleRobustness } from "./example";
import { MeasuresSection } from "./measures-section";

// The example again, by hand: what Ada and Bo hold on the five issues on which both do, and the weights.
const ADA = [2, 1, -2, 0, 1];
const BO = [2, -1, 1, 1, 2];
const WEIGHTS = [1, 1, 2, 1, 1];

const sum = (of: (a: number, b: number, weight: number) => number) =>
  ADA.reduce((total, a, at) => total + of(a, BO[at] ?? 0, WEIGHTS[at] ?? 0), 0);
const weighed = sum((_a, _b, w) => w);

/** 1 − observed / expected, with chance from the two lists of positions. */
function kappa(power: number, pooled: boolean): number {
  const apart = (a: number, b: number) => (Math.abs(a - b) / 4) ** power;
  const observed = sum((a, b, w) => w * apart(a, b)) / weighed;
  const rows = pooled ? [...ADA, ...BO] : ADA;
  const columns = pooled ? [...ADA, ...BO] : BO;
  let [expected, all] = [0, 0];
  rows.forEach((a, i) => {
    columns.forEach((b, j) => {
      const both = (WEIGHTS[i % 5] ?? 0) * (WEIGHTS[j % 5] ?? 0);
      expected += both * apart(a, b);
      all += both;
    });
  });
  return 1 - observed / (expected / all);
}

const BY_HAND: Record<MeasureId, number> = {
  "city-block": 1 - sum((a, b, w) => w * Math.abs(a - b)) / (4 * weighed),
  "wahl-o-mat": sum((a, b, w) => w * (2 - Math.abs(Math.sign(a) - Math.sign(b)))) / (2 * weighed),
  euclid: 1 - Math.sqrt(sum((a, b, w) => (w * (a - b)) ** 2)) / Math.sqrt(sum((_a, _b, w) => (w * 4) ** 2)),
  directional: 1 - sum((a, b, w) => w * (0.5 - (2 * a * b) / 16)) / weighed,
  "cohen-linear": kappa(1, false),
  "cohen-quadratic": kappa(2, false),
  "scott-linear": kappa(1, true),
  "scott-quadratic": kappa(2, true),
  s: 1 - (2 * sum((a, b, w) => w * Math.abs(a - b))) / (4 * weighed),
};

const page = renderToStaticMarkup(
  <>
    <MeasuresSection />
    <ClosestSection />
  </>,
);

it.each(MEASURE_IDS)("works the example of %s out again", (id) => {
  const { raw, bounds } = exampleAgreement(undefined, id);
  expect(raw).toBeCloseTo(BY_HAND[id], 12);
  const own = page.slice(page.indexOf(`<h3 id="${id}"`));
  const worked = own.slice(own.indexOf("On the worked example:"), own.indexOf("<details"));
  expect(worked).toContain(
    bounds[0] === 0
      ? formatMeasured(BY_HAND[id], bounds)
      : BY_HAND[id].toFixed(2).replace("-", "−").replace(/0$/, ""),
  );
});

it("has each measure at its anchor, and what it says of weights and bounds from its definition", () => {
  for (const { id, needs } of MEASURES) {
    const row = page.slice(
      page.indexOf(`href="#${id}"`),
      page.indexOf("</tr>", page.indexOf(`href="#${id}"`)),
    );
    expect(row).toContain(needs.weight === "squared" ? "4 times" : "2 times");
    expect(row).toContain(needs.reads === "side" ? "the side" : "the steps");
    expect(page.split(`id="${id}"`)).toHaveLength(2);
  }
  expect(page).toContain('id="closest"');
});

it("works out again in how many variants the nearest is the nearest", () => {
  const [bo] = exampleRobustness();
  // Seven issues apply to both and have weight; sledges has too, though it never applies: 8 measures × 9 × 2 weightings.
  expect(bo?.closest.cells).toHaveLength(8 * 9 * 2);
  const nearest = bo?.closest.cells.filter(({ rank }) => rank === 1).length ?? 0;
  expect(nearest).toBeGreaterThan(0);
  expect(nearest).toBeLessThan(144);
  expect(page).toContain(`${nearest} ÷ 144 = `);
});
