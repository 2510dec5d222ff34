import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { withClient } from "../launcher/database.mjs";
import { Refusal } from "../launcher/say.mjs";
import { madeAt, superfluous } from "./kept-files.mjs";
import { backupName } from "./names.mjs";
import { writeBackup } from "./write.mjs";

/** @typedef {{ folder: string, hours: number, daily: number, weekly: number }} Schedule */

const HOUR_MS = 3_600_000;
/** After a failure it is tried again this much later, or at its next time if that is sooner. */
const AGAIN_HOURS = 1;
/** A part of a file that is older was left by a process that was killed. */
const LEFT_HOURS = 24;

/**
 * When and where backups are made by themselves, from the environment: always for the embedded database, for another one
 * where a folder is named.
 * @param {Record<string, string | undefined>} env
 * @param {string | null} home the embedded database's folder, null for another database
 * @returns {Schedule | null} null where none are made
 * @throws Refusal for a setting that is no number in its range
 */
export function scheduleOf(env, home) {
  if (env.BACKUP_FOLDER === "off") return null;
  const folder = env.BACKUP_FOLDER || (home && join(home, "backups"));
  if (!folder) return null;
  const count = (
    /** @type {string} */ name,
    /** @type {number} */ usual,
    /** @type {number} */ least,
    /** @type {number} */ most,
  ) => {
    const given = env[name];
    if (!given) return usual;
    const value = Number(given);
    if (/^\d+$/.test(given) && value >= least && value <= most) return value;
    throw new Refusal(`${name} must be a whole number from ${least} to ${most}, not "${given}".`);
  };
  return {
    folder: resolve(folder),
    hours: count("BACKUP_HOURS", 24, 1, 504),
    daily: count("BACKUP_DAILY", 7, 1, 366),
    weekly: count("BACKUP_WEEKLY", 4, 0, 520),
  };
}

/**
 * How long until the next backup is due: at once where the newest is old enough, missing, or of the future (then the clock
 * was set back, and waiting for it could last for years).
 * @param {readonly string[]} names the files in the folder
 * @param {number} hours between two backups
 * @param {Date} now
 * @returns {number} milliseconds, 0 and more
 */
export function dueIn(names, hours, now) {
  const newest = names
    .map(madeAt)
    .filter((at) => at !== null)
    .sort((a, b) => Number(b) - Number(a))[0];
  if (!newest || newest > now) return 0;
  return Math.max(0, newest.getTime() + hours * HOUR_MS - now.getTime());
}

/**
 * Makes one backup in its folder and lets go of those that are no longer kept; none is removed where it fails. An audit row
 * says how it went.
 * @param {string} url
 * @param {Schedule} schedule
 * @param {Date} now
 * @returns {Promise<string>} the file
 */
export async function backUpOnce(url, { folder, daily, weekly }, now) {
  const file = join(folder, backupName("standpoint", now));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { release } = await writeBackup({ connectionString: url, file, now });
    const names = readdirSync(folder);
    const gone = superfluous(names, { daily, weekly });
    for (const name of [...gone, ...names.filter((each) => isLeft(each, now))])
      rmSync(join(folder, name), { force: true });
    await tell(url, now, "back-up", { file, release: release?.number ?? null, removed: gone.length });
    return file;
  } catch (error) {
    await tell(url, now, "back-up-failed", { file, reason: error.message }).catch(() => undefined);
    throw error;
  }
}

/** @param {string} name @param {Date} now */
function isLeft(name, now) {
  const at = madeAt(name.replace(/\.\d+\.part$/, ""));
  return (
    name.endsWith(".part") && at !== null && Math.abs(now.getTime() - at.getTime()) > LEFT_HOURS * HOUR_MS
  );
}

/** @param {string} url @param {Date} at @param {string} action @param {Record<string, unknown>} detail */
function tell(url, at, action, detail) {
  return withClient(url, (client) =>
    client.query(
      `INSERT INTO "AuditEntry" ("at", "actor", "action", "detail") VALUES ($1, 'the launcher', $2, $3)`,
      [at.toISOString(), action, JSON.stringify(detail)],
    ),
  );
}

/**
 * Makes backups from now on, each when it is due. Failures are told and tried again.
 * @param {string} url
 * @param {Schedule} schedule
 * @param {(line: string) => void} complain
 * @returns {() => Promise<void>} stops, once a backup that is being made is whole
 */
export function keepBackingUp(url, schedule, complain) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let stopped = false;
  let running = Promise.resolve();
  const wait = (/** @type {number} */ ms) => {
    if (!stopped) timer = setTimeout(() => (running = once()), ms).unref();
  };
  const once = async () => {
    let next = schedule.hours;
    try {
      await backUpOnce(url, schedule, new Date());
    } catch (error) {
      next = Math.min(next, AGAIN_HOURS);
      complain(`The scheduled backup failed: ${error.message} It is tried again within an hour.`);
    }
    wait(next * HOUR_MS);
  };
  wait(dueIn(namesIn(schedule.folder), schedule.hours, new Date()));
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}

/** @param {string} folder */
function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
