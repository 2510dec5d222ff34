import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { atEnd } from "./command.mjs";
import { isAlive } from "./processes.mjs";
import { Refusal, ROOT } from "./say.mjs";

/** Where the launcher keeps what it knows about this checkout. */
export const STATE = join(ROOT, ".standpoint");

/** Makes the folder for the launcher's state. */
export function ensureState() {
  try {
    mkdirSync(STATE, { recursive: true });
  } catch (error) {
    throw new Refusal(
      `Cannot write to ${ROOT} (${error.code}); give this user the right to write there, or clone into a folder of its own.`,
    );
  }
}

/**
 * Lets one process of this checkout at a time do a piece of work; a lock whose holder is dead is taken over.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  ensureState();
  const file = join(STATE, `${name}.lock`);
  while (!take(file)) await pause(200);
  const release = () => rmSync(file, { force: true });
  let held = true;
  atEnd(() => held && release());
  try {
    return await work();
  } finally {
    held = false;
    release();
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST")
      throw new Refusal(`Cannot write to ${STATE} (${error.code}); was it made by another user?`);
  }
  let holder = 0;
  try {
    holder = Number(readFileSync(file, "utf8"));
  } catch {
    return false;
  }
  // An empty file is a lock being written at this moment.
  if (holder === process.pid || (holder > 0 && !isAlive(holder))) rmSync(file, { force: true });
  return false;
}
