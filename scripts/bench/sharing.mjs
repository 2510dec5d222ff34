import { setTimeout as pause } from "node:timers/promises";
import { median } from "./reader.mjs";
import { startServer } from "./servers.mjs";

/** Views whose pictures are shared, each asked for once; none is among those that warm a server up (scripts/launcher/warm-up.mjs). */
const VIEWS = [
  "/share/positions?leaders=donald-trump,javier-milei",
  "/share/overview?asOf=2025-06-01",
  "/share/leader-through-time?leader=donald-trump",
  "/share/issue-through-time?issue=who",
  "/share/agreement-over-time?a=donald-trump&b=javier-milei",
  "/share/similarity?asOf=2025-06-01",
  "/share/map",
  "/share/gaps?asOf=2025-06-01",
];

/**
 * Pictures of views in ms: the first that a fresh server makes, then others that it never made, in the middle and at most.
 * @typedef {{ first: number, middle: number, slowest: number }} Shared
 */

/** @param {string} root @param {string} databaseUrl of the bundled set @returns {Promise<Shared>} */
export async function measureSharing(root, databaseUrl) {
  const server = await startServer(root, databaseUrl);
  const times = [];
  for (const view of VIEWS) {
    const begin = performance.now();
    const answer = await fetch(server.url + view);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${view} answered ${answer.status}.`);
    times.push(performance.now() - begin);
  }
  await server.stop();
  const [first = Number.NaN, ...others] = times;
  return { first, middle: median(others), slowest: Math.max(...others) };
}

/**
 * The whole data set of a release as it is downloaded: MiB of the server before it, and at most meanwhile.
 * @typedef {{ bytes: number, seconds: number, before: number, most: number }} Downloaded
 */

/** @param {string} root @param {string} databaseUrl @returns {Promise<Downloaded>} */
export async function measureDownload(root, databaseUrl) {
  const server = await startServer(root, databaseUrl);
  // What the first page of a fresh server takes is not the download's.
  await (await fetch(`${server.url}/api/v1/releases`)).arrayBuffer();
  const before = server.memory();
  let most = before;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      most = Math.max(most, server.memory());
      await pause(200);
    }
  })();
  const begin = performance.now();
  const answer = await fetch(`${server.url}/data/standpoint-release-1.zip`);
  if (answer.status !== 200 || !answer.body) throw new Error(`The download answered ${answer.status}.`);
  let bytes = 0;
  for await (const piece of answer.body) bytes += piece.length;
  const seconds = (performance.now() - begin) / 1000;
  isOver = true;
  await watching;
  await server.stop();
  return { bytes, seconds, before, most };
}
