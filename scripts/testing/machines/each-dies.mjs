import { setTimeout as pause } from "node:timers/promises";
import { withClient } from "../../launcher/database.mjs";

/** Everything but the primary dies or hangs in turn. @param {import("./primary.mjs").Stage} stage */
export async function letEachDie(stage) {
  const { servers, instances, sites, phase, check, publishFor, name } = stage;
  const onReplica = (/** @type {string} */ sql) =>
    withClient(servers.replica.url(name), async (client) => (await client.query(sql)).rows);
  await phase("all is well", () => publishFor(3));
  const asked = await onReplica(
    `SELECT 1 FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND query LIKE '%Revision"%'`,
  );
  check("pages are read from the replica", asked.length > 0);
  await phase("the replica stands still (replay is paused)", async () => {
    await onReplica("SELECT pg_wal_replay_pause()");
    await publishFor(3);
    await onReplica("SELECT pg_wal_replay_resume()");
  });
  await phase("the replica hangs", async () => {
    servers.replica.hang();
    await publishFor(3);
    servers.replica.goOn();
  });
  await phase("the replica is killed, and comes back", async () => {
    await servers.replica.kill();
    await publishFor(2);
    servers.replica = await servers.replica.again();
  });
  for (const at of [0, 1])
    await phase(`instance ${at + 1} is killed, and comes back`, async () => {
      process.kill(instances[at]?.pid ?? 0, "SIGKILL");
      await publishFor(2);
      await stage.again(at);
      await publishFor(1);
    });
  await phase("instance 1 is told to stop, and comes back", async () => {
    const stopped = instances[0]?.stop();
    await pause(200);
    const { status } = await fetch(`${sites[0]}/readyz`);
    check("an instance that ends is not ready", status === 503);
    await publishFor(1);
    await stopped;
    await stage.again(0);
  });
}
