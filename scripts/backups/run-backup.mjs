import { statSync } from "node:fs";
import { resolve } from "node:path";
import { authSecret } from "../launcher/auth-secret.mjs";
import { databaseHome } from "../launcher/home.mjs";
import { Refusal, say } from "../launcher/say.mjs";
import { readBackupArguments } from "./arguments.mjs";
import { backupName } from "./names.mjs";
import { BACKUP_USAGE } from "./usage.mjs";
import { writeBackup } from "./write.mjs";

/**
 * Runs `npm run backup -- …`.
 * @param {string[]} args what stands after it
 * @param {() => Promise<string>} reach opens the database
 * @returns {Promise<number>} the exit code
 */
export async function runBackup(args, reach) {
  const asked = readBackupArguments(args);
  if (typeof asked === "string") throw new Refusal(`${asked}\n\n${BACKUP_USAGE}`);
  const now = new Date();
  const file = resolve(
    process.env.INIT_CWD ?? process.cwd(),
    asked.out ?? backupName("standpoint-backup", now),
  );
  const secret = asked.withSecret ? authSecret(databaseHome) : null;
  const manifest = await writeBackup({ connectionString: await reach(), file, now, secret });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const newest = manifest.release ? `, newest release ${manifest.release.number}` : "";
  const size = (statSync(file).size / 1e6).toFixed(1);
  say(`${file}: ${rows} rows of ${manifest.tables.length} tables${newest}, ${size} MB.`);
  say(
    secret === null
      ? "The secret that signs sessions and links is not in it: keep auth-secret (or AUTH_SECRET) beside it, or make the backup with --with-secret."
      : "The secret that signs sessions and links is in it: whoever has the file can sign in as anybody.",
  );
  return 0;
}
