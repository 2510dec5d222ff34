/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * The counts in vitest's JSON report. A file that could not be loaded, or an error outside any test, is one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] } | null} report
 * @param {number} code vitest's exit code
 * @returns {Counts}
 */
export function vitestCounts(report, code) {
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloaded;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/**
 * The counts in Playwright's JSON report.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] } | null} report
 * @param {number} code Playwright's exit code
 * @returns {Counts}
 */
export function playwrightCounts(report, code) {
  if (!report) return { passed: 0, failed: 1 };
  const failed = report.stats.unexpected + report.errors.length;
  return {
    passed: report.stats.expected + report.stats.flaky,
    failed: failed === 0 && code !== 0 ? 1 : failed,
  };
}

/**
 * @typedef {{ title: string, file: string, tests: { status: string }[] }} Spec
 * @typedef {{ suites?: Suite[], specs?: Spec[] }} Suite
 */

/**
 * Which of Playwright's tests passed only when they were run again, as `file: title`.
 * @param {{ suites?: Suite[] } | null} report
 * @returns {string[]}
 */
export function passedAgain(report) {
  /** @param {Suite} suite @returns {string[]} */
  const within = ({ suites = [], specs = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === "flaky"))
      .map(({ file, title }) => `${file}: ${title}`),
    ...suites.flatMap(within),
  ];
  return within(report ?? {});
}
