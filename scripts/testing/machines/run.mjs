import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ensureBuilt } from "../../launcher/build.mjs";
import { atEnd } from "../../launcher/command.mjs";
import { migrate } from "../../launcher/migrate.mjs";
import { freePort } from "../../launcher/postgres.mjs";
import { say } from "../../launcher/say.mjs";
import { startApp } from "../journeys.mjs";
import { administer } from "../server.mjs";
import { startBalancer } from "./balancer.mjs";
import { oldestGiven } from "./cache-age.mjs";
import { startCollector } from "./collector.mjs";
import { counting } from "./counting.mjs";
import { letEachDie } from "./each-dies.mjs";
import { losePrimary, takeReplicaForPrimary } from "./primary.mjs";
import { startPublisher } from "./publisher.mjs";
import { startReaders } from "./reader.mjs";
import { makeReplica } from "./replica.mjs";
import { watchWhatIsSeen } from "./seen.mjs";
import { startServer } from "./server.mjs";
import { askTraced, tracedAsTold } from "./traced.mjs";

/** What anybody may read of the two records that bear a mark. */
const PAGE = "/leaders/ada-example";
const ANSWER = "/api/v1/stances?issues=kites";
const PATHS = [PAGE, "/leaders/bo-sample", ANSWER];
const NAME = "standpoint";
/** The oldest that the cache in front may give, in ms; its half seconds and a busy machine leave twice the room. */
const OLDEST_MS = 1_000;

/**
 * Two instances on one primary and one streaming replica, behind nginx where it is installed: everything is killed or made to
 * hang in turn, while releases are published and readers read; in the end the replica takes the place of the primary. Says what
 * was counted.
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
  const secret = randomBytes(32).toString("hex");
  const primary = await startServer(primaryHome);
  atEnd(() => servers.primary.stop());
  await administer(primary.url("postgres"), `CREATE DATABASE ${NAME}`);
  await migrate({ connectionString: primary.url(NAME) });
  const publisher = await startPublisher(primary.url(NAME), secret);
  const replica = await makeReplica({ from: primaryHome, home: replicaHome, url: primary.url });
  const servers = { primary, replica };
  atEnd(() => servers.replica.stop());

  const collector = await startCollector();
  atEnd(collector.stop);
  const ports = [await freePort(), await freePort()];
  const serve = (/** @type {number} */ at) =>
    startApp(servers.primary.url(NAME), {
      PORT: String(ports[at]),
      HOST: "127.0.0.1",
      // One that took the primary's place is none any more.
      DATABASE_REPLICA_URL: servers.replica === servers.primary ? "" : servers.replica.url(NAME),
      AUTH_SECRET: secret,
      TRUSTED_PROXIES: "loopback",
      SHUTDOWN_WAIT: "1",
      LOG_FORMAT: "json",
      // All readers have one address here.
      API_RATE_LIMIT: "off",
      // The other goes without, as most will.
      OTEL_EXPORTER_OTLP_ENDPOINT: at === 1 ? collector.url : "",
    });
  const instances = [await serve(0), await serve(1)];
  const sites = ports.map((port) => `http://127.0.0.1:${port}`);
  const balancer = await startBalancer(ports);
  say(
    balancer ? "  Balancer: nginx, as deploy/nginx.conf says" : "  Balancer: none (nginx is not installed)",
  );
  const startThem = () =>
    startReaders({
      // Behind the balancer there is nobody else to ask. An answer that a killed instance had begun is cut off in the middle,
      // and whoever reads it asks again, as for any other connection that breaks.
      targets: () => (balancer ? [balancer.url, balancer.url] : sites),
      paths: PATHS,
      markOf: publisher.markOf,
      crowd: 3,
    });
  let readers = startThem();
  const { counts, check, phase } = counting();
  /** Whoever is signed in reads what was just published, on every instance that lives. @param {number} mark */
  const editorSees = async (mark) => {
    for (const site of sites) {
      const asked = await fetch(`${site}${PAGE}`, { headers: { cookie: publisher.cookie } }).catch(
        () => null,
      );
      if (asked)
        check(`an editor sees mark ${mark} on ${site}`, (await asked.text()).includes(`qmark${mark}q`));
    }
  };
  /** @type {import("./primary.mjs").Stage} */
  const stage = {
    servers,
    name: NAME,
    sites,
    instances,
    publisher,
    page: PAGE,
    check,
    again: async (at) => {
      instances[at] = await serve(at);
    },
    phase: (name, work) => phase(readers, name, work),
    async publishFor(times) {
      for (let at = 1; at <= times; at++) {
        const { mark } = await publisher.publish();
        // An editor who reads on an instance makes it know of the newest; before the last, readers find it by themselves.
        if (at === times) await editorSees(mark);
        await pause(500);
      }
    },
  };
  const sayLoad = () => say(`  The load of the machine is ${loadavg()[0]?.toFixed(1)}`);

  sayLoad();
  await letEachDie(stage);
  await losePrimary(stage);
  sayLoad();
  await readers.stop();
  await watchWhatIsSeen({
    ...stage,
    everywhere: balancer ? [...sites, balancer.url] : sites,
    answer: ANSWER,
  });
  await askTraced(sites[1] ?? "");
  const given = await oldestGiven();
  if (given) {
    const { oldest, reads, asked } = given;
    say(`  The cache in front gave nothing older than ${oldest} ms (${reads} reads, ${asked} questions)`);
    check("the cache in front gives nothing that was asked for a second before", oldest < OLDEST_MS);
  }
  // What was withheld bears a mark that readers look for.
  await publisher.tell("restore");
  readers = startThem();
  await takeReplicaForPrimary(stage);
  await readers.stop();
  publisher.end();
  for (const { stop } of instances) await stop();
  for (const [what, isRight] of tracedAsTold(collector)) check(what, isRight);
  collector.stop();
  await balancer?.stop();
  await servers.primary.stop();
  return counts;
}
