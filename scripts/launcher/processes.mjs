import { spawnSync } from "node:child_process";

/**
 * Whether a process of that number exists (also one of another user).
 * @param {number} pid
 */
export function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/**
 * Whether a living process of that number is a PostgreSQL server; numbers are used again after a crash.
 * @param {number} pid
 */
export function isPostgres(pid) {
  if (!isAlive(pid)) return false;
  // `ps` is absent in some small containers; there, to be alive must do.
  const asked = spawnSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" });
  if (asked.error) return true;
  return /(^|\/)postgres/.test(asked.stdout.trim());
}
