import { setTimeout as pause } from "node:timers/promises";

const SEEN = { views: ["/compare?leaders=donald-trump,javier-milei&release=1&asOf=2026-06-30"] };
/** What is asked for in turn. What is posted is given to no second instance, so it shows a connection that ends too early. */
const ASKED = [
  { path: "/", init: {} },
  { path: "/compare?leaders=donald-trump,javier-milei", init: {} },
  { path: "/api/v1/agreement?leaders=donald-trump,javier-milei", init: {} },
  {
    path: "/briefings/newer",
    init: { method: "POST", body: JSON.stringify(SEEN), headers: { "content-type": "application/json" } },
  },
];
/** However little of the machine is left. */
const LONGEST_MS = 60_000;

/**
 * Readers who ask until they are told to stop, and never a second time. They bear a cookie by which the cache in front lets
 * them pass, so that each answer is an instance's.
 * @param {string} site
 * @param {number} crowd
 * @returns {() => Promise<{ answers: number, lost: string[], slowest: number }>} ends them. lost: what was not answered with
 *   200 and whole. slowest: in ms
 */
export function startReaders(site, crowd) {
  const tally = { answers: 0, lost: /** @type {string[]} */ ([]), slowest: 0 };
  let isOver = false;
  let turn = 0;
  const reader = async () => {
    while (!isOver) {
      const { path, init } = ASKED[turn++ % ASKED.length] ?? { path: "/", init: {} };
      const began = performance.now();
      try {
        const headers = { ...init.headers, cookie: "standpoint.test=1" };
        const answered = await fetch(`${site}${path}`, {
          ...init,
          headers,
          signal: AbortSignal.timeout(LONGEST_MS),
        });
        await answered.arrayBuffer();
        if (answered.status === 200) tally.answers++;
        else tally.lost.push(`${path}: ${answered.status}`);
      } catch (error) {
        tally.lost.push(`${path}: ${error.cause?.code ?? error.message}`);
      }
      tally.slowest = Math.max(tally.slowest, performance.now() - began);
      await pause(50);
    }
  };
  const all = Array.from({ length: crowd }, reader);
  return async () => {
    isOver = true;
    await Promise.all(all);
    return tally;
  };
}
