import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { startBalancer } from "./balancer.mjs";

const READERS = 4;
const LASTING_MS = 4_000;

/**
 * How old an answer is at most that deploy/nginx.conf gives: the time since the application was asked for it, when a reader
 * asks, by an application that answers with its clock and lets it be kept for a second.
 * @returns {Promise<{ oldest: number, reads: number, asked: number } | null>} ms, how often it was read, and how often the
 *   application was asked for that; null where nginx is not installed
 */
export async function oldestGiven() {
  let asked = 0;
  const clock = createServer((_, res) => {
    asked++;
    res.writeHead(200, { "Cache-Control": "public, max-age=0, s-maxage=1, must-revalidate" });
    res.end(String(Date.now()));
  });
  await new Promise((resolve) => clock.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = clock.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const balancer = await startBalancer([port, port]);
  const ages = balancer && (await agesOf(`${balancer.url}/clock`));
  await balancer?.stop();
  clock.closeAllConnections();
  clock.close();
  return ages && { oldest: Math.max(...ages), reads: ages.length, asked };
}

/** @param {string} url @returns {Promise<number[]>} of each answer, in ms */
async function agesOf(url) {
  const until = Date.now() + LASTING_MS;
  /** @type {number[]} */
  const ages = [];
  const read = async () => {
    while (Date.now() < until) {
      const now = Date.now();
      ages.push(now - Number(await (await fetch(url)).text()));
      await pause(10);
    }
  };
  await Promise.all(Array.from({ length: READERS }, read));
  return ages;
}
