import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ensureBuilt } from "../../launcher/build.mjs";
import { atEnd } from "../../launcher/command.mjs";
import { withClient } from "../../launcher/database.mjs";
import { migrate } from "../../launcher/migrate.mjs";
import { freePort, startPostgres } from "../../launcher/postgres.mjs";
import { say } from "../../launcher/say.mjs";
import { startApp } from "../journeys.mjs";
import { administer } from "../server.mjs";
import { startBalancer } from "./balancer.mjs";
import { oldestGiven } from "./cache-age.mjs";
import { startCollector } from "./collector.mjs";
import { startPublisher } from "./publisher.mjs";
import { startReaders } from "./reader.mjs";
import { makeReplica } from "./replica.mjs";
import { askTraced, tracedAsTold } from "./traced.mjs";

/** What anybody may read of the two records that bear a mark. */
const PAGE = "/leaders/ada-example";
const ANSWER = "/api/v1/stances?issues=kites";
const PATHS = [PAGE, "/leaders/bo-sample", ANSWER];
const NAME = "standpoint";
/** What readers have not seen by then, they never will. */
const LONGEST_MS = 60_000;
/** The oldest that the cache in front may give, in ms; its half seconds and a busy machine leave twice the room. */
const OLDEST_MS = 1_000;
/** Publications of which it is measured how soon they are seen. */
const WATCHED = 7;

/**
 * Two instances on one primary and one streaming replica, behind nginx where it is installed: everything that can die is
 * killed or made to hang in turn, while releases are published and readers read. Says what was counted.
 * @returns {Promise<import("../counts.mjs").Counts>} each phase and each promise is one test
 */
export async function runMachines() {
  await ensureBuilt();
  const homes = ["primary", "replica"].map((name) => mkdtempSync(join(tmpdir(), `standpoint-${name}-`)));
  atEnd(() => {
    for (const home of homes) rmSync(home, { recursive: true, force: true });
  });
  const [primaryHome = "", replicaHome = ""] = homes;
  chmodSync(primaryHome, 0o755);
  const primary = await startPostgres({ home: primaryHome, throwaway: true, log: () => {} });
  atEnd(primary.stop);
  await administer(primary.url("postgres"), `CREATE DATABASE ${NAME}`);
  await migrate({ connectionString: primary.url(NAME) });
  const publisher = await startPublisher(primary.url(NAME));
  let replica = await makeReplica({ from: primaryHome, home: replicaHome, url: primary.url });
  atEnd(() => replica.stop());

  const collector = await startCollector();
  atEnd(collector.stop);
  const ports = [await freePort(), await freePort()];
  const serve = (/** @type {number} */ at) =>
    startApp(primary.url(NAME), {
      PORT: String(ports[at]),
      HOST: "127.0.0.1",
      DATABASE_REPLICA_URL: replica.url(NAME),
      TRUSTED_PROXIES: "loopback",
      SHUTDOWN_WAIT: "1",
      LOG_FORMAT: "json",
      // All readers have one address here.
      API_RATE_LIMIT: "off",
      // The other goes without, as most will.
      OTEL_EXPORTER_OTLP_ENDPOINT: at === 1 ? collector.url : "",
    });
  const instances = [await serve(0), await serve(1)];
  const direct = ports.map((port) => `http://127.0.0.1:${port}`);
  const balancer = await startBalancer(ports);
  say(
    balancer ? "  Balancer: nginx, as deploy/nginx.conf says" : "  Balancer: none (nginx is not installed)",
  );
  const readers = startReaders({
    // Behind the balancer there is nobody else to ask. An answer that a killed instance had begun is cut off in the middle,
    // and whoever reads it asks again, as for any other connection that breaks.
    targets: () => (balancer ? [balancer.url, balancer.url] : direct),
    paths: PATHS,
    markOf: publisher.markOf,
    crowd: 3,
  });

  const counts = { passed: 0, failed: 0 };
  const check = (/** @type {string} */ what, /** @type {boolean} */ isRight) => {
    counts[isRight ? "passed" : "failed"]++;
    if (!isRight) say(`  FAILED: ${what}`);
  };
  /** Whoever is signed in reads what was just published, on every instance that lives. @param {number} mark */
  const editorSees = async (mark) => {
    for (const site of direct) {
      const asked = await fetch(`${site}${PAGE}`, { headers: { cookie: "standpoint.test=1" } }).catch(
        () => null,
      );
      if (asked)
        check(`an editor sees mark ${mark} on ${site}`, (await asked.text()).includes(`qmark${mark}q`));
    }
  };
  const phase = async (/** @type {string} */ name, /** @type {() => Promise<void>} */ work) => {
    readers.take();
    const began = performance.now();
    await work();
    await pause(500);
    const { answers, again, slowest, lost, mixed, wrong } = readers.take();
    say(
      `  ${name}: ${answers} answers (${again} asked for again), ${lost.length} lost, ${mixed.length} mixed, ${wrong.length} wrong, slowest ${Math.round(slowest)} ms, in ${((performance.now() - began) / 1000).toFixed(1)} s`,
    );
    for (const fault of [...lost, ...mixed, ...wrong].slice(0, 5)) say(`    ${fault}`);
    check(name, answers > 0 && lost.length + mixed.length + wrong.length === 0);
  };
  const publishFor = async (/** @type {number} */ times) => {
    for (let at = 1; at <= times; at++) {
      const { mark } = await publisher.publish();
      // An editor who reads on an instance makes it know of the newest; before the last, readers find it by themselves.
      if (at === times) await editorSees(mark);
      await pause(500);
    }
  };
  /** What is read at an address; nothing where the connection was one that is gone. @param {string} address */
  const textAt = (address) =>
    fetch(address).then(
      (asked) => asked.text(),
      () => "",
    );
  /** How long it takes until something is seen at all of these addresses, in ms. @throws Error where it never is */
  const seenWithin = async (
    /** @type {(text: string) => boolean} */ isSeen,
    /** @type {string[]} */ addresses,
  ) => {
    const began = performance.now();
    const seenAt = async (/** @type {string} */ address) => {
      while (!isSeen(await textAt(address))) {
        if (performance.now() - began > LONGEST_MS) throw new Error(`It is not seen at ${address}.`);
        await pause(20);
      }
    };
    await Promise.all(addresses.map(seenAt));
    return Math.round(performance.now() - began);
  };
  const onReplica = (/** @type {string} */ sql) =>
    withClient(replica.url(NAME), async (client) => (await client.query(sql)).rows);

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
    replica.hang();
    await publishFor(3);
    replica.goOn();
  });
  await phase("the replica is killed, and comes back", async () => {
    await replica.kill();
    await publishFor(2);
    // Under its old address it would be found again; here it has another port, so nobody asks it any more.
    replica = await replica.again();
  });
  for (const at of [0, 1])
    await phase(`instance ${at + 1} is killed, and comes back`, async () => {
      process.kill(instances[at]?.pid ?? 0, "SIGKILL");
      await publishFor(2);
      instances[at] = await serve(at);
      await publishFor(1);
    });
  await phase("instance 1 is told to stop, and comes back", async () => {
    const stopped = instances[0]?.stop();
    await pause(200);
    const { status } = await fetch(`${direct[0]}/readyz`);
    check("an instance that ends is not ready", status === 503);
    await publishFor(1);
    await stopped;
    instances[0] = await serve(0);
  });
  await readers.stop();
  const sites = balancer ? [...direct, balancer.url] : direct;
  const addresses = sites.flatMap((site) => [`${site}${PAGE}`, `${site}${ANSWER}`]);
  // The first answer of a new process takes longer than any other.
  for (const address of addresses) await textAt(address);
  let mark = 0;
  const times = [];
  for (let at = 0; at < WATCHED; at++) {
    ({ mark } = await publisher.publish());
    times.push(await seenWithin((text) => text.includes(`qmark${mark}q`), addresses));
  }
  times.sort((a, b) => a - b);
  say(
    `  A publication is seen by readers everywhere after ${times[times.length >> 1]} ms (the middle of ${WATCHED}), ${times.at(-1)} ms at most`,
  );
  check("a publication is seen by readers everywhere", true);
  const pages = sites.map((site) => `${site}${PAGE}`);
  const marksIn = (/** @type {string} */ text) => text.split(`qmark${mark}q`).length - 1;
  let before = 0;
  while (before === 0) before = marksIn(await textAt(pages[0] ?? ""));
  await publisher.tell("withhold");
  const withheld = await seenWithin((text) => text !== "" && marksIn(text) < before, pages);
  say(`  A record that is withheld is gone everywhere after ${withheld} ms`);
  check("a record that is withheld is gone everywhere", true);
  await askTraced(direct[1] ?? "");
  const given = await oldestGiven();
  if (given) {
    const { oldest, reads, asked } = given;
    say(`  The cache in front gave nothing older than ${oldest} ms (${reads} reads, ${asked} questions)`);
    check("the cache in front gives nothing that was asked for a second before", oldest < OLDEST_MS);
  }
  publisher.end();
  for (const { stop } of instances) await stop();
  for (const [what, isRight] of tracedAsTold(collector)) check(what, isRight);
  collector.stop();
  await balancer?.stop();
  await replica.stop();
  await primary.stop();
  return counts;
}
