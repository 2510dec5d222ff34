import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { atEnd } from "../launcher/command.mjs";
import { YOUNG_ROOM } from "../launcher/heap.mjs";
import { nextEnvironment } from "../launcher/run.mjs";
import { Refusal } from "../launcher/say.mjs";

const READY_WITHIN_MS = 120_000;

/**
 * @typedef {object} BenchServer
 * @property {string} url without a slash at its end
 * @property {() => number} memory resident set in MiB, now
 * @property {() => number} processor time spent so far in ms, to 10 ms; NaN on systems without /proc
 * @property {() => Promise<void>} stop
 */

/**
 * Serves a production build as the product serves it, in a process of its own on a free port of this machine only.
 * @param {string} root the folder that holds scripts/serve.mjs and .next
 * @param {string} databaseUrl
 * @returns {Promise<BenchServer>}
 */
export async function startServer(root, databaseUrl) {
  const env = {
    ...nextEnvironment("production"),
    DATABASE_URL: databaseUrl,
    HOST: "127.0.0.1",
    PORT: "0",
    API_RATE_LIMIT: "off",
  };
  const child = spawn(process.execPath, [YOUNG_ROOM, join(root, "scripts/serve.mjs")], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = () =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve(undefined);
      child.once("exit", resolve);
      child.kill("SIGTERM");
    });
  atEnd(stop);
  const port = await readyPort(child);
  return {
    url: `http://127.0.0.1:${port}`,
    memory: () => residentMiB(child.pid ?? 0),
    processor: () => processorMs(child.pid ?? 0),
    stop: async () => void (await stop()),
  };
}

/** @param {import("node:child_process").ChildProcessByStdio<null, import("node:stream").Readable, import("node:stream").Readable>} child */
function readyPort(child) {
  return new Promise((resolve, reject) => {
    let output = "";
    const late = setTimeout(() => reject(new Refusal(`A server did not start:\n${output}`)), READY_WITHIN_MS);
    const read = (/** @type {Buffer} */ chunk) => {
      // What it writes later is read, so that its pipe never fills, and not kept.
      if (output.length < 10_000) output += chunk;
      const port = / is ready on http:\/\/[^:]+:(\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(late);
      resolve(Number(port));
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", () => {
      clearTimeout(late);
      reject(new Refusal(`A server ended at its start:\n${output}`));
    });
  });
}

/** @param {number} pid */
function residentMiB(pid) {
  const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return Number(stdout.trim()) / 1024;
}

/** @param {number} pid */
function processorMs(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // The name in brackets may hold spaces; user and system time are the 14th and 15th field, in hundredths of a second.
  const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
