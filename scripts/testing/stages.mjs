import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../launcher/build.mjs";
import { atEnd } from "../launcher/command.mjs";
import { nextEnvironment, run } from "../launcher/run.mjs";
import { ROOT, say } from "../launcher/say.mjs";
import { readAudit } from "./audit.mjs";
import { passedAgain, playwrightCounts, vitestCounts } from "./counts.mjs";
import { runJourneys } from "./journeys.mjs";
import { runMachines } from "./machines/run.mjs";

/** @typedef {import("./counts.mjs").Counts} Counts */

/** Of one stage: several times what it takes on two idle cores. */
const LIMIT = 30 * 60_000;
const AUDIT_LIMIT = 60_000;
const reports = mkdtempSync(join(tmpdir(), "standpoint-reports-"));
atEnd(() => rmSync(reports, { recursive: true, force: true }));

/** @param {string} path */
const script = (path) => join(ROOT, "node_modules", path);

/**
 * Runs a Node script; it counts as one test.
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Counts>}
 */
async function check(command, env = process.env) {
  const { code } = await run(process.execPath, command, { show: true, timeout: LIMIT, env });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {string} name */
function report(name) {
  const path = join(reports, `${name}.json`);
  return { path, read: () => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null) };
}

// Not incremental: what the compiler kept from before a route was added would tell of a missing route.
async function types() {
  const generated = await check([script("next/dist/bin/next"), "typegen"], nextEnvironment("production"));
  return generated.failed
    ? generated
    : check([script("typescript/bin/tsc"), "--noEmit", "--incremental", "false"]);
}

async function lint() {
  const biome = await check([script("@biomejs/biome/bin/biome"), "ci", "--colors=off", "."]);
  const layers = await check([join(ROOT, "scripts/check-layers.mjs")]);
  return { passed: biome.passed + layers.passed, failed: biome.failed + layers.failed };
}

/** Known weaknesses of the packages that serve readers. Where the registry cannot tell, it is said and counts as nothing. */
async function audit() {
  const args = ["audit", "--omit=dev", "--audit-level=high", "--json", "--loglevel=silent"];
  const npm = process.env.npm_execpath;
  const { output } = await run(npm ? process.execPath : "npm", npm ? [npm, ...args] : args, {
    timeout: AUDIT_LIMIT,
  });
  const found = readAudit(output);
  if (found.kind === "skipped") {
    say(`Skipped: ${found.why}.`);
    return { passed: 0, failed: 0 };
  }
  if (found.kind === "weak") for (const name of found.packages) say(`Known to be weak: ${name}`);
  return found.kind === "clean" ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {"unit" | "db"} project */
async function vitest(project) {
  const { path, read } = report(project);
  const args = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${path}`,
  ];
  const { code } = await run(process.execPath, [script("vitest/vitest.mjs"), ...args], {
    show: true,
    timeout: LIMIT,
  });
  return vitestCounts(read(), code);
}

async function build() {
  await ensureBuilt();
  return { passed: 1, failed: 0 };
}

async function e2e() {
  const { path, read } = report("e2e");
  const code = await runJourneys((env) =>
    run(process.execPath, [script("@playwright/test/cli.js"), "test"], {
      env: { ...process.env, ...env, STANDPOINT_REPORT: path },
      show: true,
      timeout: LIMIT,
    }),
  );
  const found = read();
  for (const test of passedAgain(found)) say(`Passed only when it was run again: ${test}`);
  return playwrightCounts(found, code);
}

/** The stages in their order; each resolves to what it counted. @type {Record<string, () => Promise<Counts>>} */
export const STAGES = {
  types,
  lint,
  audit,
  unit: () => vitest("unit"),
  db: () => vitest("db"),
  build,
  machines: runMachines,
  e2e,
};
