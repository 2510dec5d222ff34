import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "../launcher/run.mjs";
import { Refusal, ROOT, say } from "../launcher/say.mjs";

const LINUX = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
];
const MAC = ["Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium"];

/**
 * Where a system keeps a Chromium, best first.
 * @param {NodeJS.Platform} platform
 * @param {string | undefined} homeFolder
 * @returns {string[]}
 */
export function systemBrowsers(platform, homeFolder) {
  if (platform !== "darwin") return LINUX;
  const roots = ["/Applications", ...(homeFolder ? [`${homeFolder}/Applications`] : [])];
  return roots.flatMap((root) => MAC.map((app) => `${root}/${app}`));
}

/**
 * Whether a browser is there and runs: some systems put a script in its place that only tells how to install it.
 * @param {string} path
 */
function works(path) {
  return (
    existsSync(path) && spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0
  );
}

/** Whether Playwright's own download is there and runs. @returns {Promise<boolean>} */
async function hasPlaywrightsOwn() {
  const { chromium } = await import("@playwright/test");
  // <browsers>/chromium-<revision>/<platform>/chrome; run without a window it is the headless shell beside it.
  const full = dirname(dirname(chromium.executablePath()));
  const shell = full.replace(/chromium-(\d+)$/, "chromium_headless_shell-$1");
  if (!existsSync(join(shell, "INSTALLATION_COMPLETE"))) return false;
  const names = ["headless_shell", "chrome-headless-shell"];
  const found = readdirSync(shell, { recursive: true, withFileTypes: true }).find(
    (entry) => entry.isFile() && names.includes(entry.name),
  );
  return found !== undefined && works(join(found.parentPath, found.name));
}

/** @returns {Promise<string | null>} the browser's path; "" for Playwright's own; null where there is none */
async function presentBrowser() {
  const system = systemBrowsers(process.platform, process.env.HOME).find(works);
  if (system) return system;
  return (await hasPlaywrightsOwn()) ? "" : null;
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

async function playwrightInstall() {
  say("  No Chromium here; asking Playwright to download one (at most 4 minutes)");
  const cli = join(ROOT, "node_modules/@playwright/test/cli.js");
  const deps = isDebianRoot() ? ["--with-deps"] : [];
  await run(process.execPath, [cli, "install", ...deps, "--only-shell", "chromium"], { timeout: 240_000 });
}

async function debianInstall() {
  if (!isDebianRoot()) return;
  say("  Installing Debian's Chromium");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env, timeout: 180_000 });
  for (const name of ["chromium-headless-shell", "chromium"]) {
    const args = ["install", "-y", "--no-install-recommends", name];
    if ((await run("apt-get", args, { env, timeout: 300_000 })).code === 0) return;
  }
}

/**
 * Finds a Chromium: the one PLAYWRIGHT_CHROMIUM names, the system's, Playwright's own; else installs one.
 * @returns {Promise<string>} its path, or "" for Playwright's own
 * @throws Refusal that says what to do
 */
export async function findBrowser() {
  const chosen = process.env.PLAYWRIGHT_CHROMIUM;
  if (chosen) {
    if (works(chosen)) return chosen;
    throw new Refusal(`PLAYWRIGHT_CHROMIUM names ${chosen}, which does not run.`);
  }
  for (const install of [null, playwrightInstall, debianInstall]) {
    await install?.();
    const found = await presentBrowser();
    if (found !== null) return found;
  }
  throw new Refusal(
    "No Chromium was found or could be installed; install Chromium or Chrome, or set PLAYWRIGHT_CHROMIUM to its path.",
  );
}
