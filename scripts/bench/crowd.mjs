import { spawnSync } from "node:child_process";
import { run } from "../launcher/run.mjs";
import { say } from "../launcher/say.mjs";
import { startBalancer } from "../testing/machines/balancer.mjs";
import { hasNginx, startNginx } from "./nginx.mjs";
import { median, readerOf } from "./reader.mjs";
import { weighPage } from "./weigh.mjs";

const CONNECTIONS = 32;
const SECONDS = 3;
const ROUNDS = 3;

/** What many read, the same address again and again. */
const PATHS = [
  "/leaders",
  "/",
  "/compare?leaders=donald-trump,javier-milei",
  "/api/v1/stances?leaders=donald-trump,javier-milei",
  "/figures/similarity.svg",
  "/share/overview",
];

/**
 * Something read again and again, in requests a second: from the application; Next's own static page of as many bytes; and,
 * where the machine has one, nginx with the same bytes as a file, the application behind nginx as deploy/nginx.conf has it,
 * and a file of that same server.
 * @typedef {{ path: string, bytes: number, kept: number, fixed: number, nginx: number | null, front: number | null, frontFile: number | null }} Crowd
 */

/**
 * Measures repeated reads in turn, by wrk where the machine has it: autocannon is slower than what it would measure.
 * @param {import("./servers.mjs").BenchServer} product
 * @param {import("./servers.mjs").BenchServer} yardstick
 * @returns {Promise<Crowd[]>}
 */
export async function measureCrowds(product, yardstick) {
  const rate = spawnSync("wrk", ["-v"]).error ? byAutocannon : byWrk;
  say(`  read by ${rate === byWrk ? "wrk" : "autocannon"}, ${CONNECTIONS} connections`);
  const base = await weighPage(yardstick.url, "/static/0/0");
  const measured = [];
  for (const path of PATHS) {
    say(`  ${path}`);
    const body = Buffer.from(await (await fetch(product.url + path)).arrayBuffer());
    const pad = Math.max(0, Math.round((body.length - base.bytes) / 2));
    const nginx = hasNginx()
      ? await startNginx(
          ({ port, folder }) =>
            `server { listen 127.0.0.1:${port}; root ${folder}; default_type text/html; }`,
          { "page.html": body },
        )
      : null;
    const port = Number(new URL(product.url).port);
    const front = nginx && (await startBalancer([port, port], body));
    const urls = {
      kept: product.url + path,
      fixed: `${yardstick.url}/static/0/${pad}`,
      ...(nginx ? { nginx: `${nginx.url}/page.html` } : {}),
      ...(front ? { front: front.url + path, frontFile: front.fileUrl } : {}),
    };
    const rates = await inTurn(urls, rate);
    await nginx?.stop();
    await front?.stop();
    measured.push({
      path,
      bytes: body.length,
      kept: rates.kept ?? Number.NaN,
      fixed: rates.fixed ?? Number.NaN,
      nginx: rates.nginx ?? null,
      front: rates.front ?? null,
      frontFile: rates.frontFile ?? null,
    });
  }
  return measured;
}

/**
 * @param {Record<string, string>} urls
 * @param {(url: string) => Promise<number>} rate
 * @returns {Promise<Record<string, number>>} the median of some rounds, each taken by turns
 */
export async function inTurn(urls, rate) {
  /** @type {Record<string, number[]>} */
  const rates = {};
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, url] of Object.entries(urls)) {
      const taken = await rate(url);
      rates[name] ??= [];
      rates[name].push(taken);
    }
  return Object.fromEntries(Object.entries(rates).map(([name, taken]) => [name, median(taken)]));
}

/** @param {string} url @returns {Promise<number>} requests a second */
export async function byWrk(url) {
  const { code, output } = await run("wrk", ["-t1", `-c${CONNECTIONS}`, `-d${SECONDS}s`, url]);
  const [, perSecond] = /Requests\/sec:\s+([\d.]+)/.exec(output) ?? [];
  if (code !== 0 || perSecond === undefined || /Non-2xx/.test(output))
    throw new Error(`wrk could not read ${url}:\n${output}`);
  return Number(perSecond);
}

/** @param {string} url @returns {Promise<number>} requests a second */
export async function byAutocannon(url) {
  const { origin, pathname, search } = new URL(url);
  return readerOf(origin).rate({ path: pathname + search }, { connections: CONNECTIONS, seconds: SECONDS });
}
