import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { databaseHome } from "../launcher/home.mjs";
import { say } from "../launcher/say.mjs";
import { markOf } from "../launcher/secret-mark.mjs";

/**
 * Puts the backup's secret in its place where there is none yet, and says what to do where it is another one. Where
 * AUTH_SECRET says it, no folder of this machine is looked at.
 * @param {import("./archive.mjs").Archive} archive
 */
export async function settleSecret(archive) {
  const given = process.env.AUTH_SECRET;
  const held = await archive.secret();
  const file = given ? null : join(databaseHome(), "auth-secret");
  if (held !== null && file && !existsSync(file)) {
    writeFileSync(file, held, { mode: 0o600, flag: "wx" });
    say(`The secret is in its place, too: ${file}.`);
    return;
  }
  const present = given || (file && existsSync(file) ? readFileSync(file, "utf8").trim() : null);
  const { secretMark } = archive.manifest;
  if (secretMark === null || (present !== null && markOf(present) === secretMark)) return;
  say(
    held === null
      ? `The accounts were made under another secret: put it into ${file ? `${file} (or AUTH_SECRET)` : "AUTH_SECRET"}, or start with a new one by \`npm run user -- new-secret\`, by which everyone signs in anew.`
      : `The accounts were made under another secret than ${file ?? "AUTH_SECRET"} says: it stands in the backup as auth-secret.`,
  );
}
