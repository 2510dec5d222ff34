import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";
import { Refusal, ROOT, say } from "./say.mjs";

/**
 * Whether this Node is new enough.
 * @param {string} version e.g. "20.19.0"
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/**
 * Whether node_modules holds what the lock names; packages of other platforms may be absent.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, dev?: boolean }> }} lock package-lock.json
 * @param {{ packages: Record<string, { version?: string }> } | null} installed node_modules/.package-lock.json
 * @param {{ dev?: boolean }} [options] dev: with those that only building and testing take
 */
export function isInstalled(lock, installed, { dev = false } = {}) {
  if (!installed) return false;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === "") return true;
    const found = installed.packages[path];
    if (!found) return wanted.optional === true || (wanted.dev === true && !dev);
    return found.version === wanted.version;
  });
}

/**
 * Checks Node and installs the packages where they are missing or not those of the lock.
 * Uses only what Node brings, since nothing else may be there yet.
 * @param {{ dev?: boolean }} [options] dev: for a command that builds or tests. Others also run where those packages were
 *   taken out, as in an image (deploy/Containerfile)
 */
export async function ensureInstalled(options) {
  if (!isSupportedNode(process.versions.node)) {
    throw new Refusal(
      `Standpoint needs Node 20.19 or newer, this is Node ${process.versions.node}; install a newer one from https://nodejs.org.`,
    );
  }
  /** @param {string} path */
  const read = (path) =>
    existsSync(join(ROOT, path)) ? JSON.parse(readFileSync(join(ROOT, path), "utf8")) : null;
  if (isInstalled(read("package-lock.json"), read("node_modules/.package-lock.json"), options)) return;
  say("Installing the packages (npm ci); this takes a minute or two");
  const args = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  // Under npm, the same npm; it names its own script.
  const npm = process.env.npm_execpath;
  const { code } = npm?.endsWith(".js")
    ? await run(process.execPath, [npm, ...args], { show: true })
    : await run("npm", args, { show: true });
  if (code !== 0) {
    throw new Refusal(
      "The packages could not be installed: see npm's message above (no network, or no right to write here?).",
    );
  }
}
