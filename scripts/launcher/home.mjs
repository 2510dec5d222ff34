import { createHash } from "node:crypto";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Refusal, ROOT, say } from "./say.mjs";
import { canReach, serverUser } from "./server-user.mjs";

/**
 * Where the embedded database lives: STANDPOINT_DATA, else `.standpoint` in the checkout, else (as root, when PostgreSQL's
 * user cannot enter the checkout) a folder of the system that carries the checkout's hash.
 * @returns {string} an existing folder
 * @throws Refusal when it cannot be made
 */
export function databaseHome() {
  const chosen = process.env.STANDPOINT_DATA;
  const home = madeFolder(chosen || join(ROOT, ".standpoint"));
  if (canReach(serverUser(join(home, "postgres")), home)) return home;
  if (chosen) {
    throw new Refusal(
      `PostgreSQL does not run as root and its user cannot enter ${chosen}; choose another STANDPOINT_DATA.`,
    );
  }
  const hash = createHash("sha256").update(ROOT).digest("hex").slice(0, 8);
  const elsewhere = madeFolder(`/var/lib/standpoint-${hash}`);
  say(
    `The database stands in ${elsewhere}, because PostgreSQL does not run as root and its user cannot enter ${ROOT}.`,
  );
  return elsewhere;
}

/** @param {string} folder */
function madeFolder(folder) {
  try {
    if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o755);
    return folder;
  } catch (error) {
    throw new Refusal(
      `Cannot make the folder ${folder} (${error.code}); give this user the right to write there or set STANDPOINT_DATA.`,
    );
  }
}
