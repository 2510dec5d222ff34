import { closeSync, existsSync, fstatSync, openSync, readSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { startPostgres } from "./postgres.mjs";
import { isAlive, isPostgres } from "./processes.mjs";

/** Between two looks whether the server lives, in ms. */
const LOOK_MS = 500;
/** Of so many looks one sees whether it is PostgreSQL at all. */
const STRANGER_LOOKS = 20;
/** Until it is tried again where it did not come up, in ms: twice as long each time, up to the longest. */
const REST_MS = 1_000;
const LONGEST_REST_MS = 15_000;
/** With less room than this PostgreSQL cannot begin a new piece of its log, in bytes. */
const LEAST_ROOM = 20 * 1024 * 1024;
/** Of its log so much is looked through. */
const END_BYTES = 64 * 1024;

/**
 * Starts PostgreSQL as `startPostgres` does, and again, at the same address, where it ends though nobody told it to: a full disk
 * ends it, and so does a system that is short of memory. What is wrong and what to do about it is said once, not at each try.
 * A server that another process owns is left to that process.
 * @param {{ home: string, log: (line: string) => void }} options
 * @returns {Promise<import("./postgres.mjs").EmbeddedServer>}
 */
export async function keptPostgres({ home, log }) {
  let server = await startPostgres({ home, log });
  if (!server.owned) return server;
  const { port } = server;
  let isOver = false;
  let isDown = false;
  let failures = 0;
  let looks = 0;
  /** @type {Promise<void>} */
  let looking = Promise.resolve();
  const look = async () => {
    // Its number may have become a stranger's; to ask what that is costs more.
    if (looks++ % STRANGER_LOOKS ? isAlive(server.pid) : isPostgres(server.pid)) return LOOK_MS;
    const remedy = isFull(home) ? makeRoom(home) : "It is started again.";
    if (!isDown) log(`PostgreSQL ended by itself${reasonIn(home)}. ${remedy}`);
    isDown = true;
    try {
      server = await startPostgres({ home, port, log: () => {} });
      log("PostgreSQL is there again.");
      [isDown, failures] = [false, 0];
      return LOOK_MS;
    } catch (error) {
      // Of a full disk that was said.
      if (failures === 0 && !isFull(home)) log(`${error.message} It is tried again until it starts.`);
      return Math.min(REST_MS * 2 ** failures++, LONGEST_REST_MS);
    }
  };
  const goOn = (/** @type {number} */ rest) => {
    setTimeout(() => {
      if (isOver) return;
      looking = look()
        .catch((error) => {
          log(`Whether PostgreSQL lives could not be seen: ${error.message}`);
          return LONGEST_REST_MS;
        })
        .then(goOn);
    }, rest).unref();
  };
  goOn(LOOK_MS);
  return {
    ...server,
    async stop() {
      isOver = true;
      await looking;
      await server.stop();
    },
  };
}

/** @param {string} home */
function makeRoom(home) {
  return `The disk that holds ${home} is full: make room there. PostgreSQL is started again by itself, and nothing that was done is lost.`;
}

/** @param {string} home */
function isFull(home) {
  const { bavail, bsize } = statfsSync(home);
  return bavail * bsize < LEAST_ROOM;
}

/** The last part of a file, which may be long. @param {string} file */
function endOf(file) {
  const handle = openSync(file, "r");
  try {
    const { size } = fstatSync(handle);
    const bytes = Buffer.alloc(Math.min(size, END_BYTES));
    readSync(handle, bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString("utf8");
  } finally {
    closeSync(handle);
  }
}

/** The last thing that PostgreSQL complained of, where its disk had room for that. @param {string} home */
function reasonIn(home) {
  const file = join(home, "postgres.log");
  if (!existsSync(file)) return "";
  const found = endOf(file)
    .match(/(?:PANIC|FATAL): {2}.*/g)
    ?.at(-1);
  return found ? `: ${found.replace(/^\w+: +/, "").replace(/\.$/, "")}` : "";
}
