import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { withClient } from "../../launcher/database.mjs";
import { startPostgres } from "../../launcher/postgres.mjs";
import { isAlive } from "../../launcher/processes.mjs";

/**
 * A streaming replica of an embedded server, made by the server's own functions: the packages bring no pg_basebackup.
 * @param {{ from: string, home: string, url: (database: string) => string }} options from: the primary's folder; home: an
 *   empty folder for the replica; url: of the primary's databases
 */
export async function makeReplica({ from, home, url }) {
  chmodSync(home, 0o755);
  const data = join(home, "postgres");
  await withClient(url("postgres"), async (client) => {
    await client.query("SELECT pg_backup_start('replica', true)");
    const copied = spawnSync("cp", ["-a", join(from, "postgres"), data], { encoding: "utf8" });
    // Files may come and go while they are copied; what was begun with the backup is in the log.
    if (copied.error) throw copied.error;
    const { rows } = await client.query("SELECT labelfile FROM pg_backup_stop(false)");
    for (const file of ["postmaster.pid", "postmaster.opts"]) rmSync(join(data, file), { force: true });
    writeFileSync(join(data, "backup_label"), rows[0].labelfile);
  });
  writeFileSync(join(data, "standby.signal"), "");
  const primary = new URL(url("postgres"));
  const conninfo = `host=${primary.hostname} port=${primary.port} user=${primary.username} password=${primary.password}`;
  appendFileSync(join(data, "postgresql.auto.conf"), `\nprimary_conninfo = '${conninfo}'\n`);
  const { uid, gid } = statSync(data);
  for (const file of ["backup_label", "standby.signal", "postgresql.auto.conf"])
    chownSync(join(data, file), uid, gid);
  copyFileSync(join(from, "password"), join(home, "password"));
  return start(home);
}

/** @param {string} home */
async function start(home) {
  mkdirSync(home, { recursive: true });
  const server = await startPostgres({ home, throwaway: true, log: () => {} });
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
    again: () => start(home),
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
