import { Agent, get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { casesOf } from "./cases.mjs";
import { dripping, sipping } from "./slow.mjs";

/** Read again and again. */
const KEPT = ["/leaders", "/", "/api/v1/leaders"];
const MANY = { connections: 1_000, seconds: 20 };
const SLOW = { each: 200, seconds: 30 };
const BURST = { requests: 2_000, withinMs: 1_000 };
const PROBE_MS = 250;

/**
 * What became of requests. answered: with 200 and all that belongs to it; refused: with 503 and Retry-After; wrong: with
 * anything else; lost: not at all. Times in ms to the last byte, of those that were answered.
 * @typedef {{ answered: number, refused: number, wrong: number, lost: number, middle: number, late: number }} Tally
 */

const STANCES = casesOf("bundled").find(({ name }) => name === "api stances");
let asked = 0;
/** Why answers were lost. @type {Record<string, number>} */
export const reasons = {};

/** The address of an answer that nobody asked for before. @returns {string} */
function neverAsked() {
  if (!STANCES) throw new Error("There is no case of stances.");
  return STANCES.path(asked++);
}

/**
 * @typedef {{ status: number, retry: string | undefined, bytes: number, ms: number }} Read
 * @param {string} url @param {Agent} agent @param {string} client  who asks, as a proxy would say
 * @returns {Promise<Read | null>} null where the answer did not come, or not all of it
 */
function read(url, agent, client) {
  const began = performance.now();
  return new Promise((resolve) => {
    const asked = get(
      url,
      { agent, headers: { "X-Forwarded-For": client, "Accept-Encoding": "gzip" } },
      (answer) => {
        let bytes = 0;
        answer.on("data", (chunk) => {
          bytes += chunk.length;
        });
        answer.on("error", () => resolve(null));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            retry: answer.headers["retry-after"],
            bytes,
            ms: performance.now() - began,
          }),
        );
      },
    );
    asked.setTimeout(60_000, () => asked.destroy());
    asked.on("error", (/** @type {any} */ error) => {
      reasons[error.code] = (reasons[error.code] ?? 0) + 1;
      resolve(null);
    });
  });
}

/** @param {number} n @returns {string} an address kept for examples */
const clientOf = (n) => `198.51.100.${1 + (n % 250)}`;

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function tally() {
  /** @type {Tally} */
  const kept = { answered: 0, refused: 0, wrong: 0, lost: 0, middle: Number.NaN, late: Number.NaN };
  /** @type {number[]} */
  const times = [];
  return {
    /** @param {Read | null} one @param {number} [bytes] how many it has to be */
    add(one, bytes) {
      if (one === null) kept.lost++;
      else if (one.status === 503 && one.retry !== undefined) kept.refused++;
      else if (one.status !== 200 || (bytes ?? one.bytes) !== one.bytes || one.bytes === 0) kept.wrong++;
      else {
        kept.answered++;
        times.push(one.ms);
      }
    },
    /** @returns {Tally} */
    result: () => ({ ...kept, middle: quantile(times, 0.5), late: quantile(times, 0.99) }),
  };
}

/** Memory of a server while something is done, in MiB: before, and the most. @template T @param {import("./servers.mjs").BenchServer} server @param {() => Promise<T>} work */
async function watched(server, work) {
  const before = server.memory();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, server.memory());
  }, 1_000);
  const done = await work();
  clearInterval(timer);
  return { ...done, before, most };
}

/** Reads one after the other, kept ones and first ones in turn, until it is told to stop. @param {string} url */
function ordinaryReader(url) {
  const agent = new Agent({ keepAlive: true });
  const [kept, first] = [tally(), tally()];
  let isOver = false;
  const reading = (async () => {
    for (let n = 0; !isOver; n++) {
      kept.add(await read(`${url}${KEPT[n % KEPT.length]}`, agent, "203.0.113.9"));
      first.add(await read(url + neverAsked(), agent, "203.0.113.9"));
      await pause(PROBE_MS);
    }
  })();
  return async () => {
    isOver = true;
    await reading;
    agent.destroy();
    return { kept: kept.result(), first: first.result() };
  };
}

/** Many connections at once, each of which asks now and then. @param {import("./servers.mjs").BenchServer} server */
async function measureOpen(server) {
  const { url } = server;
  const agents = Array.from({ length: MANY.connections }, ownConnection);
  const agent = ownConnection();
  const sizes = await Promise.all(
    KEPT.map(async (path) => (await read(url + path, agent, "203.0.113.9"))?.bytes),
  );
  const [kept, first] = [tally(), tally()];
  const end = performance.now() + MANY.seconds * 1_000;
  let most = 0;
  const one = async (/** @type {Agent} */ own, /** @type {number} */ who) => {
    await pause(Math.random() * 2_000);
    for (let n = who; performance.now() < end; n++) {
      const isFirst = n % 20 === 0;
      const at = n % KEPT.length;
      const answer = await read(url + (isFirst ? neverAsked() : KEPT[at]), own, clientOf(who));
      if (isFirst) first.add(answer);
      else kept.add(answer, sizes[at]);
      most = Math.max(most, openOf(agents));
      await pause(1_000 + Math.random() * 2_000);
    }
  };
  await Promise.all(agents.map(one));
  for (const own of [agent, ...agents]) own.destroy();
  return { connections: most, kept: kept.result(), first: first.result() };
}

/** One connection, kept open. */
const ownConnection = () => new Agent({ keepAlive: true, maxSockets: 1 });

/** How many of these have an open connection. @param {Agent[]} agents */
function openOf(agents) {
  return agents.filter(({ sockets, freeSockets }) => Object.keys({ ...sockets, ...freeSockets }).length > 0)
    .length;
}

/** Slow clients, and whoever reads meanwhile. @param {import("./servers.mjs").BenchServer} server */
async function measureSlow({ url }) {
  const { hostname, port } = new URL(url);
  const where = { host: hostname, port: Number(port) };
  const stop = ordinaryReader(url);
  const heads = dripping(where, SLOW.each, "GET / HTTP/1.1\r\nHost: standpoint\r\nX-Slow: ");
  const forms = dripping(
    where,
    SLOW.each,
    "POST /sign-in HTTP/1.1\r\nHost: standpoint\r\nContent-Length: 100000\r\n\r\n",
  );
  const readers = sipping(where, SLOW.each, "GET / HTTP/1.1\r\nHost: standpoint\r\n\r\n");
  await pause(SLOW.seconds * 1_000);
  const slow = { heads: heads(), forms: forms(), readers: readers() };
  return { each: SLOW.each, seconds: SLOW.seconds, slow, ...(await stop()) };
}

/** More first reads at once than can be made. @param {import("./servers.mjs").BenchServer} server */
async function measureBurst({ url }) {
  const probe = new Agent({ keepAlive: true });
  const usual = [];
  for (let n = 0; n < 12; n++)
    usual.push((await read(url + neverAsked(), probe, "203.0.113.9"))?.ms ?? Number.NaN);
  const ordinary = quantile(usual, 0.5);
  // Of readers who are there already: what a system holds of new connections no server can tell anything.
  const agents = Array.from({ length: BURST.requests }, ownConnection);
  for (let n = 0; n < agents.length; n += 50)
    await Promise.all(agents.slice(n, n + 50).map((own) => read(url + KEPT[0], own, "203.0.113.9")));
  const began = performance.now();
  const all = tally();
  /** @type {number[]} */
  const refusals = [];
  const burst = agents.map(async (agent, n) => {
    await pause((n / BURST.requests) * BURST.withinMs);
    const one = await read(url + neverAsked(), agent, clientOf(n));
    if (one?.status === 503) refusals.push(one.ms);
    all.add(one);
  });
  await pause(BURST.withinMs);
  let recovered = Number.NaN;
  for (let quick = 0; quick < 3 && performance.now() - began < 120_000; ) {
    const asked = performance.now();
    const one = await read(url + neverAsked(), probe, "203.0.113.9");
    const isUsual = one?.status === 200 && one.ms <= 2 * ordinary;
    if (isUsual && quick === 0) recovered = (asked - began) / 1_000;
    quick = isUsual ? quick + 1 : 0;
    await pause(50);
  }
  await Promise.all(burst);
  for (const own of agents) own.destroy();
  probe.destroy();
  return {
    ...all.result(),
    requests: BURST.requests,
    refusal: { middle: quantile(refusals, 0.5), late: quantile(refusals, 0.99) },
    usual: ordinary,
    recovered,
  };
}

/**
 * How a server bears crowds: many open connections, slow clients, a burst.
 * @param {import("./servers.mjs").BenchServer} server of the bundled set
 */
export async function measureMany(server) {
  const open = await watched(server, () => measureOpen(server));
  const slow = await watched(server, () => measureSlow(server));
  const burst = await watched(server, () => measureBurst(server));
  return { open, slow, burst };
}
