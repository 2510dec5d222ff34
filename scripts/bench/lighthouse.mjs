import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { ensureBuilt, ensureGenerated } from "../launcher/build.mjs";
import { atEnd, runCommand } from "../launcher/command.mjs";
import { freePort } from "../launcher/postgres.mjs";
import { Refusal, ROOT, say } from "../launcher/say.mjs";
import { findBrowser } from "../testing/browser.mjs";
import { startDatabases } from "./databases.mjs";
import { median } from "./reader.mjs";
import { refreshDocument, table } from "./report.mjs";
import { startServer } from "./servers.mjs";

// `npm run lighthouse`: every type of public page by Lighthouse, which is too large to be installed for everyone.

/** One address for each type of page. */
const PAGES = [
  "/",
  "/compare?leaders=donald-trump,javier-milei",
  "/leaders",
  "/leaders/donald-trump",
  "/issues",
  "/issues/who",
  "/stances/donald-trump-who-does-2025-01-20",
  "/relations/donald-trump/javier-milei",
  "/similarity",
  "/map",
  "/blocs?bloc=g7&with=brics",
  "/says-and-does",
  "/between-days",
  "/gaps",
  "/events",
  "/sources",
  "/changes",
  "/methods",
  "/search?q=climate",
  "/briefings",
  "/present/who-and-paris-agreement",
  "/api",
];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
/** Performance moves with what else the machine does: the median of so many. */
const RUNS = 3;

await runCommand(async () => {
  const lighthouse = await import("lighthouse").then(
    (found) => found.default,
    () => {
      throw new Refusal(
        "Lighthouse is not installed: npm install --no-save --ignore-scripts lighthouse@12.8.2",
      );
    },
  );
  await ensureGenerated();
  await ensureBuilt();
  const databases = await startDatabases();
  const server = await startServer(ROOT, await databases.open("bundled"));
  const port = await startBrowser();
  const rows = [];
  for (const path of PAGES) {
    const runs = [];
    for (let run = 0; run < RUNS; run++) {
      const result = await lighthouse(server.url + path, {
        port,
        output: "json",
        logLevel: "error",
        onlyCategories: CATEGORIES,
      });
      if (!result) throw new Error(`Lighthouse gave nothing for ${path}.`);
      runs.push(result.lhr);
    }
    const score = (/** @type {string} */ name) =>
      Math.round(100 * median(runs.map(({ categories }) => categories[name]?.score ?? 0)));
    const audit = (/** @type {string} */ name) =>
      median(runs.map(({ audits }) => audits[name]?.numericValue ?? 0));
    rows.push([
      path,
      ...CATEGORIES.map(score),
      `${(audit("largest-contentful-paint") / 1000).toFixed(1)} s`,
      `${Math.round(audit("total-blocking-time"))} ms`,
      audit("cumulative-layout-shift").toFixed(3),
    ]);
    say(`  ${rows.at(-1)?.join(" · ")}`);
  }
  const head = ["page", ...CATEGORIES, "largest paint", "blocked", "layout shift"];
  const report = table(head, rows);
  say(`\n${report}`);
  if (process.argv.includes("--write")) refreshDocument(report, "lighthouse");
});

/** @returns {Promise<number>} the port by which the browser of the tests is driven */
async function startBrowser() {
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), "standpoint-lighthouse-"));
  const child = spawn(
    (await findBrowser()) || chromium.executablePath(),
    [
      "--headless",
      "--no-sandbox",
      `--remote-debugging-port=${port}`,
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    { stdio: "ignore", detached: true },
  );
  atEnd(async () => {
    // With all that it started: what is installed as the browser may be a script that starts it, and ends alone.
    if (child.pid) process.kill(-child.pid);
    await pause(200);
    rmSync(profile, { recursive: true, force: true });
  });
  for (let tries = 0; tries < 100; tries++) {
    const answered = await fetch(`http://127.0.0.1:${port}/json/version`).catch(() => null);
    if (answered) return port;
    await pause(100);
  }
  throw new Refusal("The browser did not start.");
}
