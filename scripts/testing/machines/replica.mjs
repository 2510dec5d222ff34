import { spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, chownSync, copyFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "../../launcher/database.mjs";
import { startServer } from "./server.mjs";

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
  return startServer(home);
}
