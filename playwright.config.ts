import { defineConfig, devices } from "@playwright/test";

// The runner (scripts/test.mjs) starts the server and finds the browser; alone, `npx playwright test` takes the server
// of `npm start` and Playwright's own browser. An empty PLAYWRIGHT_CHROMIUM means the latter, too.
const executablePath = process.env.PLAYWRIGHT_CHROMIUM || undefined;

const editing = {
  ...devices["Desktop Chrome"],
  baseURL: process.env.STANDPOINT_EDITING_URL ?? "http://localhost:3000",
};

export default defineConfig({
  testDir: "./e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "./test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A page of many leaders takes a slow machine long; what a journey waits for has limits of its own.
  timeout: 60_000,
  // Where nobody is there to run it again. The runner names each that needed it.
  retries: process.env.CI ? 1 : 0,
  reporter: process.env.STANDPOINT_REPORT
    ? [["list"], ["json", { outputFile: process.env.STANDPOINT_REPORT }]]
    : [["list"]],
  use: {
    baseURL: process.env.STANDPOINT_URL ?? "http://localhost:3000",
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    colorScheme: "light",
    locale: "en-GB",
    timezoneId: "UTC",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath,
      args: [
        // Chromium's sandbox needs privileges that containers and root do not have; it opens our own pages only.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--font-render-hinting=none",
      ],
    },
  },
  projects: [
    { name: "reading", testIgnore: ["editing/**", "alone/**"], use: { ...devices["Desktop Chrome"] } },
    {
      // What editors do changes the record, so these journeys have a server and a database of their own. Each makes its
      // own people and records; they run file by file, and the tests of a file one after the other.
      name: "editing",
      testMatch: "editing/**/*.spec.ts",
      fullyParallel: false,
      use: editing,
    },
    {
      // Editors' journeys, too, but of what the newest release changes: nobody else may publish while they run.
      // `--project=alone --no-deps` runs these only.
      name: "alone",
      testMatch: "alone/**/*.spec.ts",
      fullyParallel: false,
      workers: 1,
      dependencies: ["editing"],
      use: editing,
    },
  ],
});
