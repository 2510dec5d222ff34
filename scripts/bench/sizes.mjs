import { say } from "../launcher/say.mjs";
import { leadersOf } from "./cases.mjs";
import { query } from "./databases.mjs";
import { measureImporting } from "./importing.mjs";
import { measurePublishing } from "./publishing.mjs";
import { median } from "./reader.mjs";
import { startServer } from "./servers.mjs";
import { measureDownload } from "./sharing.mjs";

/** Requests of each kind, one after the other, after some that are not counted. */
const TIMED = 15;
const WARMING = 4;
const DAY_MS = 86_400_000;

/**
 * What is asked for once the data have grown: addresses of one kind, different for every k.
 * @typedef {{ name: string, path: (k: number) => string }} Asked
 */

/**
 * What one data set costs. reads: medians in ms of addresses never asked for before. peak: of the server while it was read, MiB.
 * @typedef {object} Size
 * @property {number} stances
 * @property {Record<string, number>} reads
 * @property {number} peak
 * @property {Awaited<ReturnType<typeof measurePublishing>>} publishing
 * @property {Awaited<ReturnType<typeof measureImporting>> | null} importing null for the bundled set, whose leaders are real
 * @property {import("./sharing.mjs").Downloaded} download
 */

/**
 * Reads, searches, exports, publishes and imports on data sets of several sizes.
 * @param {string} root of the product
 * @param {import("./databases.mjs").BenchDatabases} databases
 * @param {import("./databases.mjs").SetName[]} sets from the smallest
 * @returns {Promise<Record<string, Size>>} by data set
 */
export async function measureSizes(root, databases, sets) {
  /** @type {Record<string, Size>} */
  const sizes = {};
  for (const set of sets) {
    say(`Measuring what the ${set} set costs`);
    const url = await databases.open(set);
    const [{ stances }] = await query(url, `SELECT count(*)::int AS stances FROM "Stance"`);
    const { reads, peak } = await readAll(root, url, set);
    const download = await measureDownload(root, url);
    const publishing = await measurePublishing(root, await databases.copy(set), set);
    const importing = set === "bundled" ? null : await measureImporting(await databases.copy(set), set);
    await databases.dropCopy();
    sizes[set] = { stances, reads, peak, publishing, importing, download };
  }
  return sizes;
}

/** @param {string} root @param {string} databaseUrl @param {import("./databases.mjs").SetName} set */
async function readAll(root, databaseUrl, set) {
  const server = await startServer(root, databaseUrl);
  /** @type {Record<string, number>} */
  const reads = {};
  let peak = 0;
  for (const { name, path } of askedOf(set)) {
    const times = [];
    for (let k = 0; k < WARMING + TIMED; k++) {
      const begin = performance.now();
      const answer = await fetch(server.url + path(k));
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path(k)} answered ${answer.status}.`);
      if (k >= WARMING) times.push(performance.now() - begin);
      peak = Math.max(peak, server.memory());
    }
    reads[name] = median(times);
  }
  await server.stop();
  return { reads, peak };
}

/** @param {import("./databases.mjs").SetName} set @returns {Asked[]} */
function askedOf(set) {
  const leaders = leadersOf(set);
  const [first = "", second = ""] = leaders;
  const word = set === "bundled" ? "climate" : "synthetic";
  const day = (/** @type {number} */ k) => new Date(Date.now() - (2 + k) * DAY_MS).toISOString().slice(0, 10);
  return [
    { name: "overview", path: (k) => `/?asOf=${day(k)}` },
    { name: "compare 2", path: (k) => `/compare?leaders=${first},${second}&asOf=${day(k)}` },
    { name: "leader", path: (k) => `/leaders/${first}?asOf=${day(k)}` },
    { name: "similarity", path: (k) => `/similarity?asOf=${day(k)}` },
    { name: "gaps", path: (k) => `/gaps?asOf=${day(k)}` },
    { name: "search", path: (k) => `/search?q=${word}+${k + 1}` },
    { name: "api stances", path: (k) => `/api/v1/stances?leaders=${first},${second}&asOf=${day(k)}` },
    { name: "picture", path: (k) => `/figures/overview.svg?asOf=${day(k)}` },
    { name: "workbook", path: (k) => `/figures/overview.xlsx?asOf=${day(k)}` },
  ];
}
