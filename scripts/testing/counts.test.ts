import { expect, it } from "vitest";
import { passedAgain, playwrightCounts, vitestCounts } from "./counts.mjs";

const suite = (status: string, tests: number) => ({ status, assertionResults: Array(tests).fill({}) });

it("counts vitest's tests", () => {
  const report = { numPassedTests: 4, numFailedTests: 1, testResults: [suite("failed", 5)] };
  expect(vitestCounts(report, 1)).toEqual({ passed: 4, failed: 1 });
});

it("counts a test file that could not be loaded as a failure", () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 0,
    testResults: [suite("passed", 4), suite("failed", 0)],
  };
  expect(vitestCounts(report, 1)).toEqual({ passed: 4, failed: 1 });
});

it("never takes a failed run for a success", () => {
  expect(vitestCounts(null, 0)).toEqual({ passed: 0, failed: 1 });
  expect(vitestCounts({ numPassedTests: 2, numFailedTests: 0, testResults: [] }, 1).failed).toBe(1);
  expect(playwrightCounts(null, 0)).toEqual({ passed: 0, failed: 1 });
  expect(playwrightCounts({ stats: { expected: 2, unexpected: 0, flaky: 0 }, errors: [] }, 1).failed).toBe(1);
});

it("counts Playwright's tests and its errors outside tests", () => {
  const report = { stats: { expected: 7, unexpected: 2, flaky: 1 }, errors: [{}] };
  expect(playwrightCounts(report, 1)).toEqual({ passed: 8, failed: 3 });
});

it("names what passed only when it was run again, however deep it stands", () => {
  const spec = (title: string, status: string) => ({ title, file: "kites.spec.ts", tests: [{ status }] });
  const report = {
    suites: [
      {
        specs: [spec("flies", "flaky"), spec("lands", "expected")],
        suites: [{ specs: [spec("turns", "flaky"), spec("falls", "unexpected")] }],
      },
    ],
  };
  expect(passedAgain(report)).toEqual(["kites.spec.ts: flies", "kites.spec.ts: turns"]);
  expect(passedAgain(null)).toEqual([]);
});
