import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { preparedBinaries } from "./binaries.mjs";
import { isAlive, isPostgres } from "./processes.mjs";
import { Refusal } from "./say.mjs";
import { asUser, serverUser } from "./server-user.mjs";

/**
 * A running embedded server. `url(name)` addresses a database on it; `stop()` ends the server if this process owns it.
 * @typedef {{ url: (database: string) => string, pid: number, port: number, owned: boolean, stop: () => Promise<void> }} EmbeddedServer
 */

const USER = "standpoint";
const READY_WITHIN_MS = 60_000;

// For a small machine, and for data that matter: fsync stays on unless the caller says that the folder is thrown away.
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "128MB",
  max_connections: "60",
  max_wal_size: "256MB",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
};
const THROWAWAY = { fsync: "off", full_page_writes: "off", synchronous_commit: "off" };

/**
 * Starts PostgreSQL on `home/postgres` (made first where there is none), or attaches to the server already running there.
 * The process that started it owns it; so does one that finds it running while its owner is gone.
 * @param {{ home: string, throwaway?: boolean, port?: number, log: (line: string) => void }} options port: a free one by default
 * @returns {Promise<EmbeddedServer>}
 * @throws Refusal for a folder of another major version or of another user, or a server that does not come up
 */
export async function startPostgres({ home, throwaway = false, port: given, log }) {
  const data = join(home, "postgres");
  const user = serverUser(data);
  const { bin, major } = preparedBinaries(home, user);
  if (!existsSync(join(data, "PG_VERSION"))) {
    log("Making the database");
    initialise({ home, data, bin, user });
  }
  refuseForeignFolder(data, major, user);
  const password = readFileSync(join(home, "password"), "utf8").trim();
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    const running = runningServer(data);
    if (running) {
      if (await answers(serverUrl(password, running.port, "postgres")))
        return attach(home, password, running);
      await pause(100);
      continue;
    }
    const port = given ?? (await freePort());
    const started = launch({
      home,
      data,
      bin,
      user,
      port,
      settings: { ...SETTINGS, ...(throwaway ? THROWAWAY : {}) },
    });
    const url = serverUrl(password, port, "postgres");
    while (started.exitCode === null && Date.now() < deadline) {
      if (await answers(url)) {
        const running = { pid: started.pid ?? 0, port };
        if (throwaway) process.on("exit", () => isAlive(running.pid) && process.kill(running.pid, "SIGQUIT"));
        return attach(home, password, running, true);
      }
      await pause(40);
    }
    // Either another process was faster and holds the folder (then the next round attaches to it), or it failed.
    await pause(200);
    if (!runningServer(data))
      throw new Refusal(
        `PostgreSQL did not start: ${lastLogLine(home)} (log: ${join(home, "postgres.log")}).`,
      );
  }
  throw new Refusal(
    `PostgreSQL did not become ready within ${READY_WITHIN_MS / 1000} seconds (log: ${join(home, "postgres.log")}).`,
  );
}

/** @param {{ home: string, data: string, bin: string, user: import("./server-user.mjs").ServerUser }} where */
function initialise({ home, data, bin, user }) {
  // Made beside its place and moved there when whole, so that an interrupted start leaves no half database.
  const half = `${data}.${process.pid}`;
  const passwordFile = `${half}.password`;
  const password = existsSync(join(home, "password"))
    ? readFileSync(join(home, "password"), "utf8")
    : randomBytes(24).toString("hex");
  try {
    mkdirSync(half, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (!existsSync(join(home, "password"))) writeFileSync(join(home, "password"), password, { mode: 0o600 });
    if (user) for (const path of [half, passwordFile]) chownSync(path, user.uid, user.gid);
    const made = spawnSync(
      join(bin, "initdb"),
      [
        "-D",
        half,
        "-U",
        USER,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--no-instructions",
        // The builtin provider sorts the same way on every system; the system's own locales differ or are absent.
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
      ],
      { cwd: home, encoding: "utf8", ...asUser(user) },
    );
    if (made.error) throw new Refusal(`PostgreSQL's initdb cannot run here: ${made.error.message}.`);
    if (made.status !== 0) throw new Refusal(`The database could not be made: ${lastLine(made.stderr)}.`);
    if (!existsSync(join(data, "PG_VERSION"))) renameSync(half, data);
  } catch (error) {
    if (error instanceof Refusal || existsSync(join(data, "PG_VERSION"))) {
      if (error instanceof Refusal) throw error;
    } else throw new Refusal(`The database could not be made in ${home}: ${error.message}.`);
  } finally {
    rmSync(half, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

/** @param {string} data @param {string} major @param {import("./server-user.mjs").ServerUser} user */
function refuseForeignFolder(data, major, user) {
  let found;
  try {
    found = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  } catch (error) {
    if (error.code !== "EACCES" || user) throw error;
    throw new Refusal(
      `The database folder ${data} belongs to another user; start as that user or set STANDPOINT_DATA to a folder of your own.`,
    );
  }
  if (found !== major) {
    throw new Refusal(
      `The database folder ${data} was made by PostgreSQL ${found}, this version brings PostgreSQL ${major}; move the folder away to start anew, or serve it with PostgreSQL ${found} and set DATABASE_URL.`,
    );
  }
}

/**
 * @param {string} data
 * @returns {{ pid: number, port: number } | null} what postmaster.pid says, if that process lives and is PostgreSQL
 */
function runningServer(data) {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (pid > 0 && isPostgres(pid)) return { pid, port };
  // After a crash the number may belong to a stranger, and PostgreSQL would not start beside one of its own user.
  if (pid > 0) rmSync(file, { force: true });
  return null;
}

/** @param {{ home: string, data: string, bin: string, user: import("./server-user.mjs").ServerUser, port: number, settings: Record<string, string> }} how */
function launch({ home, data, bin, user, port, settings }) {
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const out = openSync(join(home, "postgres.log"), "w", 0o644);
  // Detached: Ctrl-C in the terminal must reach us alone, so that requests in flight end before their database does.
  const child = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), ...options], {
    cwd: data,
    detached: true,
    stdio: ["ignore", out, out],
    ...asUser(user),
  });
  child.on("error", () => {});
  child.unref();
  closeSync(out);
  return child;
}

/**
 * @param {string} home @param {string} password @param {{ pid: number, port: number }} running @param {boolean} [started]
 * @returns {EmbeddedServer}
 */
function attach(home, password, running, started = false) {
  const ownerFile = join(home, "owner");
  const owner = existsSync(ownerFile) ? Number(readFileSync(ownerFile, "utf8")) : 0;
  const owned = started || owner === process.pid || !isAlive(owner);
  if (owned) writeFileSync(ownerFile, String(process.pid));
  const stop = async () => {
    if (!owned || !isAlive(running.pid)) return;
    process.kill(running.pid, "SIGINT");
    for (let waited = 0; isAlive(running.pid) && waited < 15_000; waited += 20) await pause(20);
    rmSync(ownerFile, { force: true });
  };
  return { url: (database) => serverUrl(password, running.port, database), ...running, owned, stop };
}

/** @param {string} password @param {number} port @param {string} database */
function serverUrl(password, port, database) {
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/** @param {string} connectionString */
async function answers(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** @returns {Promise<number>} a port that was free a moment ago */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split("\n").at(-1)?.replace(/\.$/, "") ?? "";
}

/** @param {string} home */
function lastLogLine(home) {
  const file = join(home, "postgres.log");
  return existsSync(file)
    ? lastLine(readFileSync(file, "utf8")) || "it wrote no message"
    : "it wrote no message";
}
