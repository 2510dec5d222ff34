import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Set for a process that may mount file systems which nobody else sees, and which are gone with it. */
export const OWN_MOUNTS = "STANDPOINT_OWN_MOUNTS";

/**
 * What begins a command that may mount file systems of its own: as root, or where the system lets users have name spaces.
 * @returns {{ command: string[] } | { why: string }} why: it cannot be had here
 */
export function withOwnMounts() {
  const command = [
    "unshare",
    ...(process.getuid?.() === 0 ? [] : ["--user", "--map-current-user", "--keep-caps"]),
    "--mount",
  ];
  const folder = mkdtempSync(join(tmpdir(), "standpoint-mount-"));
  const [program = "", ...args] = [...command, "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder];
  const tried = spawnSync(program, args, { encoding: "utf8" });
  rmdirSync(folder);
  if (tried.error) return { why: "there is no unshare here" };
  return tried.status === 0
    ? { command }
    : { why: `no file system may be mounted here (${tried.stderr.trim()})` };
}
