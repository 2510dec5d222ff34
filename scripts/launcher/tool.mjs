import { join } from "node:path";
import { authSecret } from "./auth-secret.mjs";
import { ensureGenerated } from "./build.mjs";
import { loadEnvironment, openDatabase } from "./database.mjs";
import { databaseHome } from "./home.mjs";
import { run } from "./run.mjs";
import { ROOT } from "./say.mjs";
import { agreeOnSecret } from "./secret-mark.mjs";

/**
 * Runs one of the scripts in TypeScript on the application's database, whether the application is running or not.
 * @param {string} script relative to the checkout
 * @param {string[]} args
 * @param {{ empty?: boolean, secret?: "needed" | "new" }} [options] empty: as of `openDatabase`; secret: for a script that
 *   makes links or accounts, "new" where it takes the present secret for the database's
 * @returns {Promise<number>} its exit code
 */
export async function runTool(script, args, { secret, ...options } = {}) {
  loadEnvironment();
  await ensureGenerated();
  const url = await openDatabase(options);
  if (secret) {
    process.env.AUTH_SECRET = authSecret(databaseHome);
    if (secret === "needed") await agreeOnSecret(url, process.env.AUTH_SECRET);
  }
  return runScript(script, args, url);
}

/**
 * Runs a script in TypeScript on a database that is open.
 * @param {string} script relative to the checkout
 * @param {string[]} args
 * @param {string} url
 * @returns {Promise<number>} its exit code
 */
export async function runScript(script, args, url) {
  const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const env = { ...process.env, DATABASE_URL: url };
  const { code } = await run(process.execPath, [tsx, script, ...args], { env, show: true });
  return code;
}
