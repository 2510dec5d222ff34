import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { withClient } from "../../launcher/database.mjs";
import { isAlive } from "../../launcher/processes.mjs";
import { ROOT, say } from "../../launcher/say.mjs";
import { fieldsOf, startEditor } from "./editor.mjs";

/** Said to editors on every page of theirs while the primary is away. */
const AWAY = "Nothing can be changed at the moment";
const NEW = "/editing/new";
const TITLE = "What I typed: “kites & <orchards>”";
/** What is found out already may cost, in ms, and a busy machine. */
const SOON_MS = 2_000;
/** Until a primary that hangs is found out. */
const FOUND_MS = 20_000;
const LONGEST_MS = 60_000;

/**
 * What the phases act on. sites: of the instances. again: starts an instance on the present servers.
 * @typedef {{
 *   servers: { primary: import("./server.mjs").Server, replica: import("./server.mjs").Server },
 *   name: string,
 *   sites: string[],
 *   instances: { pid: number, stop: () => Promise<void> }[],
 *   again: (at: number) => Promise<void>,
 *   publisher: Awaited<ReturnType<typeof import("./publisher.mjs").startPublisher>>,
 *   page: string,
 *   phase: (name: string, work: () => Promise<void>) => Promise<void>,
 *   check: (what: string, isRight: boolean) => void,
 *   publishFor: (times: number) => Promise<void>,
 * }} Stage
 */

/** Waits up to 150 ms, and says how long, so that a run can be made again. */
async function someMoment() {
  const wait = Math.round(Math.random() * 150);
  say(`  ${wait} ms after the publication began`);
  await pause(wait);
}

/** The primary is killed, and later hangs, while somebody publishes; readers read on, editors are told, nothing is lost. @param {Stage} stage */
export async function losePrimary(stage) {
  const { servers, instances, phase, check, publisher, publishFor } = stage;
  await phase("the primary is killed, and comes back", async () => {
    const pids = instances.map(({ pid }) => pid);
    const form = await formOf(stage);
    const publishing = publisher.publish();
    await someMoment();
    await servers.primary.kill();
    const carried = await isToldAway(stage, form, SOON_MS);
    // Whoever starts anew meanwhile serves readers, too.
    await instances[1]?.stop();
    await stage.again(1);
    await pause(1_000);
    servers.primary = await servers.primary.again();
    await publishing;
    await goesOn(stage, carried);
    await publishFor(1);
    check("an instance outlives the primary", isAlive(pids[0] ?? 0) && pids[0] === instances[0]?.pid);
  });
  await phase("the primary hangs, and goes on", async () => {
    const form = await formOf(stage);
    const publishing = publisher.publish();
    await someMoment();
    servers.primary.hang();
    const carried = await isToldAway(stage, form, FOUND_MS);
    await pause(1_000);
    servers.primary.goOn();
    await publishing;
    await goesOn(stage, carried);
    await publishFor(1);
  });
}

/**
 * The primary is lost for good, and the replica takes its place: what deploy/README.md says is to be done, step by step, while
 * readers read.
 * @param {Stage} stage
 */
export async function takeReplicaForPrimary(stage) {
  const { servers, phase, check, publishFor, publisher } = stage;
  await phase("the primary is lost for good, and the replica takes its place", async () => {
    const form = await formOf(stage);
    await hasCaughtUp(stage);
    await servers.primary.kill();
    const carried = await isToldAway(stage, form, SOON_MS);
    await withClient(servers.replica.url(stage.name), (client) => client.query("SELECT pg_promote()"));
    servers.primary = servers.replica;
    await publisher.moveTo(servers.primary.url(stage.name));
    for (const at of [0, 1]) {
      await stage.instances[at]?.stop();
      await stage.again(at);
    }
    await goesOn(stage, carried);
    await publishFor(2);
  });
  const releases = await withClient(servers.primary.url(stage.name), async (client) =>
    (await client.query('SELECT "number" FROM "Release"')).rows.map(({ number }) => number),
  );
  check(
    "every release that was told is there",
    publisher.told().every((one) => releases.includes(one)),
  );
  const env = { ...process.env, DATABASE_URL: servers.primary.url(stage.name) };
  const verified = spawnSync(process.execPath, [join(ROOT, "scripts/verify.mjs")], { env, encoding: "utf8" });
  if (verified.status !== 0) say(verified.stdout + verified.stderr);
  check("every release verifies", verified.status === 0);
}

/** A form that an editor has open, with what they typed in it. @param {Stage} stage @returns {Promise<[string, string][]>} */
async function formOf({ sites, publisher, check }) {
  const page = await startEditor(sites[0] ?? "", publisher.cookie).read(NEW);
  const fields = fieldsOf(page.text, "title");
  check("an editor opens a form", page.status === 200 && fields.length > 0);
  return fields.map(([name, value]) => [name, name === "title" ? TITLE : value]);
}

/**
 * What editors and watchers are told while the primary is away.
 * @param {Stage} stage @param {[string, string][]} form @param {number} first how long the first answer may take, in ms
 * @returns {Promise<[string, string][]>} what the answer to the form carries along
 */
async function isToldAway({ sites, publisher, check, page }, form, first) {
  const editor = startEditor(sites[0] ?? "", publisher.cookie);
  const sent = await editor.send(NEW, form);
  const carried = fieldsOf(sent.text, "title");
  check("a form that is sent is told why nothing was done", sent.status === 500 && sent.text.includes(AWAY));
  check(
    "what was typed is carried along",
    carried.some(([name, value]) => name === "title" && value === TITLE),
  );
  const read = await editor.read("/editing");
  check("a page of editors says the same", read.status === 500 && read.text.includes(AWAY));
  const known = await editor.read(page);
  check("whoever is signed in reads what is public", known.status === 200 && known.text.includes("qmark"));
  check(
    `an editor is told in time (${sent.ms} ms, then ${read.ms} and ${known.ms})`,
    sent.ms < first && read.ms < SOON_MS,
  );
  say(
    `    An editor was told after ${sent.ms} ms, then after ${read.ms}, and read what is public after ${known.ms}`,
  );
  for (const site of sites) {
    const ready = await fetch(`${site}/readyz`);
    const why = await ready.text();
    check(
      "an instance is ready for readers, and says what is not there",
      ready.status === 200 && /primary/.test(why),
    );
  }
  return carried;
}

/**
 * Once there is a primary: the instances say so, and what was carried along is sent again, twice as by somebody in doubt, and done once.
 * @param {Stage} stage @param {[string, string][]} carried
 */
async function goesOn({ sites, publisher, check }, carried) {
  const editor = startEditor(sites[0] ?? "", publisher.cookie);
  const began = performance.now();
  for (const site of sites)
    while ((await (await fetch(`${site}/readyz`)).text()) !== "ok\n") {
      if (performance.now() - began > LONGEST_MS) throw new Error(`${site} is not ready again.`);
      await pause(50);
    }
  let done = await editor.send(NEW, carried);
  // An instance looks once a second whether the primary answers again.
  while (done.status !== 303 && performance.now() - began < LONGEST_MS) {
    await pause(100);
    done = await editor.send(NEW, carried);
  }
  const twice = await editor.send(NEW, carried);
  check(
    "what was typed is sent again, and done once",
    done.status === 303 && twice.location === done.location,
  );
  const made = await editor.read(new URL(done.location ?? "/", sites[0]).pathname);
  check("what was typed is there", made.text.includes("What I typed: “kites &amp; &lt;orchards&gt;”"));
}

/** Waits until the replica has all that the primary has. @param {Stage} stage */
async function hasCaughtUp({ servers, name }) {
  const ask = (/** @type {import("./server.mjs").Server} */ server, /** @type {string} */ sql) =>
    withClient(server.url(name), async (client) => (await client.query(sql)).rows[0].at);
  const at = await ask(servers.primary, "SELECT pg_current_wal_lsn()::text AS at");
  const began = performance.now();
  while (!(await ask(servers.replica, `SELECT pg_last_wal_replay_lsn() >= '${at}' AS at`))) {
    if (performance.now() - began > LONGEST_MS) throw new Error("The replica does not catch up.");
    await pause(50);
  }
}
