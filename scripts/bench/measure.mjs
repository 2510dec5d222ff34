import { say } from "../launcher/say.mjs";
import { casesOf } from "./cases.mjs";
import { median, readerOf } from "./reader.mjs";
import { weighPage } from "./weigh.mjs";

const ROUNDS = 2;
const SECONDS = 2;
/** Requests one after the other, in each round. */
const TIMED = 20;
const MOST_CONNECTIONS = 16;
/** A page so slow that few would be answered within the seconds gets fewer readers at once and more time. */
const WAIT_MS = 400;

/**
 * rate: requests a second; time: median in ms of one request after the other; processor: ms of the server's own
 * processor time for each of those, NaN where the system does not tell.
 * @typedef {{ rate: number, time: number, processor: number }} Cost
 *
 * One case on one data set, and its yardsticks taken in the same rounds: for a page the plainest dynamic page of as
 * many elements and a static one of as many bytes, for an API a handler that answers as many bytes.
 * @typedef {object} Measured
 * @property {string} name
 * @property {"page" | "api"} kind
 * @property {number} bytes of the answer
 * @property {number} [elements]
 * @property {number} connections
 * @property {Cost} first
 * @property {Cost} repeated
 * @property {Cost} plain
 * @property {{ rate: number }} [fixed] the static page
 */

/**
 * Measures every case of a data set against its yardsticks, in turn, so that what else the machine does falls on all alike.
 * @param {import("./databases.mjs").SetName} set
 * @param {import("./servers.mjs").BenchServer} product
 * @param {import("./servers.mjs").BenchServer} yardstick
 * @returns {Promise<Measured[]>}
 */
export async function measureCases(set, product, yardstick) {
  const reader = readerOf(product.url, { set });
  const plainReader = readerOf(yardstick.url);
  const measured = [];
  for (const { name, kind, path } of casesOf(set)) {
    say(`  ${name}`);
    const { bytes, elements, plain, fixed } =
      kind === "page"
        ? await pageYardsticks(product.url, yardstick.url, path)
        : await apiYardstick(product.url, path(0));
    const one = median(await reader.times({ name }, 5));
    const connections = Math.min(MOST_CONNECTIONS, Math.max(2, Math.floor(WAIT_MS / one)));
    const how = { connections, seconds: one > WAIT_MS / MOST_CONNECTIONS ? 2 * SECONDS : SECONDS };
    const runs = {
      first: { reader, server: product, what: { name } },
      plain: { reader: plainReader, server: yardstick, what: { path: plain } },
      repeated: { reader, server: product, what: { path: path(0) } },
    };
    for (const { reader: warmer, what } of [runs.first, runs.plain])
      await warmer.rate(what, { connections, seconds: 1 });
    const costs = await inTurn(runs, how);
    if (fixed) await plainReader.rate({ path: fixed }, { connections, seconds: 1 });
    const fixedRate = fixed ? { fixed: { rate: await plainReader.rate({ path: fixed }, how) } } : {};
    measured.push({
      name,
      kind,
      bytes,
      ...(elements ? { elements } : {}),
      connections,
      ...costs,
      ...fixedRate,
    });
  }
  return measured;
}

/**
 * @template {string} K
 * @param {Record<K, { reader: ReturnType<typeof readerOf>, server: import("./servers.mjs").BenchServer, what: { name: string } | { path: string } }>} runs
 * @param {{ seconds: number, connections: number }} how
 * @returns {Promise<Record<K, Cost>>}
 */
async function inTurn(runs, how) {
  const names = /** @type {K[]} */ (Object.keys(runs));
  const taken = names.map((name) => ({
    name,
    rates: /** @type {number[]} */ ([]),
    times: /** @type {number[]} */ ([]),
    processor: 0,
  }));
  for (let round = 0; round < ROUNDS; round++)
    for (const kept of taken) {
      const { reader, server, what } = runs[kept.name];
      kept.rates.push(await reader.rate(what, how));
      // What the load left half done is not part of the next.
      await reader.times(what, 2);
      const before = server.processor();
      kept.times.push(...(await reader.times(what, TIMED)));
      kept.processor += server.processor() - before;
    }
  const costs = taken.map(({ name, rates, times, processor }) => [
    name,
    { rate: median(rates), time: median(times), processor: processor / times.length },
  ]);
  return Object.fromEntries(costs);
}

/** @param {string} product @param {string} yardstick @param {(k: number) => string} path */
async function pageYardsticks(product, yardstick, path) {
  const [now, before, base] = await Promise.all([
    weighPage(product, path(0)),
    weighPage(product, path(400)),
    weighPage(yardstick, "/dynamic/0/0"),
  ]);
  const elements = Math.round((now.elements + before.elements) / 2);
  const bytes = Math.round((now.bytes + before.bytes) / 2);
  const own = elements - base.elements;
  const unpadded = await weighPage(yardstick, `/static/${own}/0`);
  // Each character of padding stands twice: in the markup and in the payload.
  const pad = Math.max(0, Math.round((bytes - unpadded.bytes) / 2));
  return { bytes, elements, plain: `/dynamic/${own}/0`, fixed: `/static/${own}/${pad}` };
}

/** @param {string} product @param {string} path */
async function apiYardstick(product, path) {
  const response = await fetch(`${product}${path}`);
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
  const bytes = (await response.arrayBuffer()).byteLength;
  return { bytes, elements: undefined, plain: `/json/${bytes}`, fixed: undefined };
}
