import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort, startPostgres } from "../../launcher/postgres.mjs";
import { isAlive } from "../../launcher/processes.mjs";

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

/**
 * A server that can be killed or made to hang, and comes back at its own address. What it says is done outlasts its processes.
 * @param {string} home
 * @param {number} [given] the port; a free one by default
 */
export async function startServer(home, given) {
  mkdirSync(home, { recursive: true });
  const port = given ?? (await freePort());
  const server = await startPostgres({ home, port, log: () => {} });
  const pid = Number(readFileSync(join(home, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  const all = () => [pid, ...childrenOf(pid)];
  return {
    url: server.url,
    stop: server.stop,
    /** Every process of it stops where it stands, as a machine that hangs does. */
    hang: () => all().map((one) => process.kill(one, "SIGSTOP")),
    goOn: () => all().map((one) => process.kill(one, "SIGCONT")),
    async kill() {
      for (const one of all()) process.kill(one, "SIGKILL");
      while (isAlive(pid)) await pause(20);
      // Its memory is free again once all of its processes are gone.
      await pause(300);
    },
    again: () => startServer(home, port),
  };
}

/** @param {number} pid */
function childrenOf(pid) {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  return stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([child = 0]) => child);
}
