import { Agent, get } from "node:http";
import autocannon from "autocannon";
import { casesOf } from "./cases.mjs";

/**
 * The reader, in a process of its own so that it takes no time from the one measured. Takes one order as JSON and
 * prints one result as JSON.
 * @typedef {object} Order
 * @property {"load" | "time"} work load: as many as the server can answer; time: one after the other
 * @property {string} url of the server, this machine's
 * @property {string} [path] the same address each time; without it, those of a case
 * @property {import("./databases.mjs").SetName} [set]
 * @property {string} [name] the case
 * @property {boolean} [sameShown]
 * @property {number} [from] the first k; each request takes the next
 * @property {number} [connections] for load
 * @property {number} [seconds] for load
 * @property {number} [requests] for time
 *
 * @typedef {{ used: number, failed: number, perSecond?: number, times?: number[] }} Shot times in ms to the answer's last byte
 */

/** @type {Order} */
const order = JSON.parse(process.argv[2] ?? "{}");
let k = order.from ?? 0;
const nextPath = addresses();
console.log(JSON.stringify(order.work === "load" ? await load() : await time()));

/** @returns {() => string} */
function addresses() {
  const { path, set = "bundled", name, sameShown = false } = order;
  if (path !== undefined)
    return () => {
      k++;
      return path;
    };
  const found = casesOf(set, { sameShown }).find((one) => one.name === name);
  if (!found) throw new Error(`There is no case ${name}.`);
  return () => found.path(k++);
}

/** @returns {Promise<Shot>} */
async function load() {
  const before = k;
  const result = await autocannon({
    url: order.url,
    connections: order.connections ?? 16,
    duration: order.seconds ?? 2,
    timeout: 20,
    requests: [{ method: "GET", setupRequest: (request) => ({ ...request, path: nextPath() }) }],
  });
  return {
    used: k - before,
    failed: result.non2xx + result.errors + result.timeouts,
    perSecond: result["2xx"] / result.duration,
  };
}

/** @returns {Promise<Shot>} */
async function time() {
  const before = k;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  /** @type {number[]} */
  const times = [];
  let failed = 0;
  for (let n = 0; n < (order.requests ?? 1); n++) {
    const path = nextPath();
    const start = performance.now();
    const status = await answered(`${order.url}${path}`, agent);
    times.push(performance.now() - start);
    if (status !== 200) failed++;
  }
  agent.destroy();
  return { used: k - before, failed, times };
}

/** @param {string} url @param {Agent} agent @returns {Promise<number>} the status, once the whole answer is there */
function answered(url, agent) {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.on("error", reject);
    }).on("error", reject);
  });
}
