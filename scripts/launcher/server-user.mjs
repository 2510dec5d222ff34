import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/**
 * Who runs PostgreSQL: null means ourselves.
 * @typedef {{ uid: number, gid: number } | null} ServerUser
 */

// PostgreSQL refuses to run as root. "nobody" exists everywhere and owns nothing, so no user has to be made.
const NOBODY = process.platform === "darwin" ? 4294967294 : 65534;

/**
 * Ourselves, unless we are root; as root the owner of an existing data folder, else "nobody".
 * @param {string} dataFolder
 * @returns {ServerUser}
 */
export function serverUser(dataFolder) {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return { uid: NOBODY, gid: NOBODY };
}

/**
 * The spawn options that make a child run as that user. Node takes ids as signed 32-bit numbers.
 * @param {ServerUser} user
 */
export function asUser(user) {
  return user ? { uid: user.uid | 0, gid: user.gid | 0 } : {};
}

/**
 * Whether that user can reach a path: asked of the system, since mode bits alone miss access lists and mounts.
 * @param {ServerUser} user
 * @param {string} path
 * @param {"-x" | "-r"} access
 */
export function canReach(user, path, access = "-x") {
  const answer = spawnSync("/bin/sh", ["-c", 'test "$1" "$2"', "sh", access, path], {
    cwd: "/",
    ...asUser(user),
  });
  return answer.status === 0;
}
