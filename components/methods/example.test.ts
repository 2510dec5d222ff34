import { expect, it } from "vitest";
import { MIN_SHARED } from "@/lib/domain/agreement";
import { EXAMPLE_ISSUES, exampleAgreement, exampleDeedDay, exampleSpread, REFUSED_ISSUES } from "./example";

it("shows what the page explains: a weight, a deed against a word, unknowns, one not applicable", () => {
  const whole = exampleAgreement();
  // 1 − (0 + 2 + 2·3 + 1 + 1) / (4·6)
  expect(whole.value).toBeCloseTo(1 - 10 / 24, 12);
  expect(whole.coverage).toEqual({ shared: 5, of: 7 });
  // Tunnels: 0 to 3; ballads: 0 to 4; weights 8.
  expect(whole.range?.map((end) => end.toFixed(6))).toEqual([
    (1 - 17 / 32).toFixed(6),
    (1 - 10 / 32).toFixed(6),
  ]);
  expect(whole.deedsAgainstWords).toBe(1);
  expect(whole.cells.map(({ status }) => status)).toEqual([
    ...Array.from({ length: 5 }, () => "counted"),
    "unknown",
    "unknown",
    "not-applicable",
  ]);
});

it("shows a refusal that is one issue short", () => {
  const refused = exampleAgreement(REFUSED_ISSUES);
  expect(refused).toMatchObject({ value: null, reason: "too-few-shared" });
  expect(refused.coverage.shared).toBe(MIN_SHARED - 1);
  expect(EXAMPLE_ISSUES.length).toBeGreaterThan(REFUSED_ISSUES);
});

it("spreads six positions and reads the deeds of the last day in office", () => {
  // (1.5 + 0.5 + 0.5 + 0.5 + 2.5 + 2.5) / 6
  expect(exampleSpread()).toMatchObject({ known: 6, median: -0.5, deviation: 8 / 6 });
  expect([exampleDeedDay("last-day"), exampleDeedDay("strict")]).toEqual(["2021-01-19", "2022-06-01"]);
});
