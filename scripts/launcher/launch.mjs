import { keepBackingUp, scheduleOf } from "../backups/schedule.mjs";
import { authSecret } from "./auth-secret.mjs";
import { ensureBuilt, ensureGenerated } from "./build.mjs";
import { atEnd } from "./command.mjs";
import { loadEnvironment, openDatabase, Unreachable } from "./database.mjs";
import { readEnvironment } from "./environment.mjs";
import { offerFirstAdmin } from "./first-admin.mjs";
import { databaseHome } from "./home.mjs";
import { startHttpServer } from "./http-server.mjs";
import { refuseTakenPort } from "./port.mjs";
import { say } from "./say.mjs";
import { agreeOnSecret } from "./secret-mark.mjs";
import { warmUp } from "./warm-up.mjs";

/** Hosts that stand for every address of this machine. */
const OPEN = ["127.0.0.1", "0.0.0.0", "::"];

/**
 * From nothing to a served application: client, database, migrations, data, build, server. Resolves at no time; a signal
 * ends the server first and then the database.
 * @param {{ dev: boolean }} options dev: no build, pages are compiled as they are asked for and reload as they change
 * @returns {Promise<never>}
 */
export async function launch({ dev }) {
  loadEnvironment();
  const settings = readEnvironment(process.env, say);
  await refuseTakenPort(settings.port, settings.hosts);
  await ensureGenerated();
  const schedule = scheduleOf(process.env, process.env.DATABASE_URL ? null : databaseHome());
  process.env.AUTH_SECRET = authSecret(databaseHome);
  process.env.DATABASE_URL = await openDatabase();
  // Before minutes are spent on a build, too.
  await agreeOnSecret(process.env.DATABASE_URL, process.env.AUTH_SECRET);
  if (!dev) await ensureBuilt();
  if (schedule) {
    const complain = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
    atEnd(keepBackingUp(process.env.DATABASE_URL, schedule, complain));
  }
  return serve({ dev, ...settings });
}

/**
 * Serves until a signal comes. Needs DATABASE_URL, AUTH_SECRET and, in production, a build.
 * @param {{ dev: boolean } & ReturnType<typeof readEnvironment>} settings
 * @returns {Promise<never>}
 */
export async function serve(settings) {
  const { dev, hosts } = settings;
  const siteAt = (/** @type {string | number} */ port) =>
    `http://${OPEN.includes(hosts[0] ?? "") ? "localhost" : hosts[0]}:${port}`;
  const isThere = await isReady(process.env);
  const prepare = async (/** @type {string} */ address) => {
    const { port } = new URL(address);
    const site = siteAt(port);
    // As Next's own server sets it: an action that leads elsewhere has the page it leads to fetched from here.
    process.env.__NEXT_PRIVATE_ORIGIN = site;
    // Where a free port was asked for, links that leave the site name the one that was found (lib/http/site-address.ts).
    process.env.PORT = port;
    // Without a database there is nothing to bring in, and in development pages are compiled as they are asked for.
    if (isThere) await Promise.all([dev ? null : warmUp(address), greet(site)]);
  };
  const server = await startHttpServer({ ...settings, prepare });
  atEnd(server.close);
  say(`Standpoint is ready on ${siteAt(server.port)}`);
  return new Promise(() => {});
}

/** Tells whoever starts a site that nobody has an account on how to make the first. @param {string} site */
async function greet(site) {
  await offerFirstAdmin(process.env.DATABASE_URL ?? "", site).catch((error) =>
    // Readers are being answered; a database that is away for a moment ends nothing.
    say(
      `Whether anybody has an account yet could not be asked: ${error.message} Start anew, or \`npm run user -- add\`.`,
    ),
  );
}

/**
 * Whether the database is there, and ours to serve under this secret. A server starts without it, too: its pages say so
 * until it is back, as they do when it goes away later.
 * @param {NodeJS.ProcessEnv} env
 */
async function isReady({ DATABASE_URL = "", AUTH_SECRET = "" }) {
  try {
    await agreeOnSecret(DATABASE_URL, AUTH_SECRET);
    return true;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    say(error.message);
    return false;
  }
}
