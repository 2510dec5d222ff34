import { say } from "../launcher/say.mjs";
import { casesOf, WEIGHED } from "./cases.mjs";
import { median, readerOf } from "./reader.mjs";
import { weighPage, weighScripts } from "./weigh.mjs";

const ROUNDS = 2;
const SECONDS = 2;
const WARM_SECONDS = 1;
const TIMED = 40;
/** Rounds in which growth is taken, small set and large in turn. */
const GROWTH_ROUNDS = 4;

/**
 * One case on one data set. Rates are requests a second, times the median in ms of one request after the other;
 * the yardsticks were taken in the same rounds: for a page the plainest dynamic page of as many elements and a static
 * one of as many bytes, for an API a handler that answers as many bytes.
 * @typedef {object} Measured
 * @property {string} name
 * @property {"page" | "api"} kind
 * @property {number} bytes of the answer
 * @property {number} [elements]
 * @property {{ rate: number, time: number }} first
 * @property {{ rate: number, time: number }} repeated
 * @property {{ rate: number, time: number }} plain
 * @property {{ rate: number }} [fixed] the static page
 */

/**
 * Measures every case of a data set against its yardsticks, in turn, so that what else the machine does falls on all alike.
 * @param {import("./databases.mjs").SetName} set
 * @param {string} product url
 * @param {string} yardstick url
 * @returns {Promise<Measured[]>}
 */
export async function measureCases(set, product, yardstick) {
  const reader = readerOf(product, { set });
  const plainReader = readerOf(yardstick);
  /** @type {Measured[]} */
  const measured = [];
  for (const { name, kind, path } of casesOf(set)) {
    say(`  ${name}`);
    const again = path(0);
    const { bytes, elements, plain, fixed } =
      kind === "page" ? await pageYardsticks(product, yardstick, path) : await apiYardstick(product, again);
    await reader.firstPerSecond(name, WARM_SECONDS);
    for (const other of [plain, fixed]) if (other) await plainReader.perSecond(other, WARM_SECONDS);
    /** @type {Record<"first" | "repeated" | "plain" | "fixed", number[]>} */
    const rates = { first: [], repeated: [], plain: [], fixed: [] };
    for (let round = 0; round < ROUNDS; round++) {
      rates.first.push(await reader.firstPerSecond(name, SECONDS));
      rates.plain.push(await plainReader.perSecond(plain, SECONDS));
      rates.repeated.push(await reader.perSecond(again, SECONDS));
      if (fixed) rates.fixed.push(await plainReader.perSecond(fixed, SECONDS));
    }
    measured.push({
      name,
      kind,
      bytes,
      ...(elements ? { elements } : {}),
      first: { rate: median(rates.first), time: median(await reader.firstTimes(name, TIMED)) },
      repeated: { rate: median(rates.repeated), time: median(await reader.times(again, TIMED)) },
      plain: { rate: median(rates.plain), time: median(await plainReader.times(plain, TIMED)) },
      ...(fixed ? { fixed: { rate: median(rates.fixed) } } : {}),
    });
  }
  return measured;
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

/**
 * How the time of what shows the same grows when the data grow a hundredfold.
 * @param {string} small url of the product on the small set
 * @param {string} large url of the product on the large set
 * @returns {Promise<{ name: string, small: number, large: number, ratio: number }[]>} medians in ms
 */
export async function measureGrowth(small, large) {
  const on = {
    small: readerOf(small, { set: "small", sameShown: true }),
    large: readerOf(large, { set: "large", sameShown: true }),
  };
  const grown = [];
  for (const { name } of casesOf("small", { sameShown: true })) {
    say(`  ${name}`);
    /** @type {{ small: number[], large: number[] }} */
    const times = { small: [], large: [] };
    for (const reader of [on.small, on.large]) await reader.firstTimes(name, TIMED);
    for (let round = 0; round < GROWTH_ROUNDS; round++) {
      times.small.push(...(await on.small.firstTimes(name, TIMED / 2)));
      times.large.push(...(await on.large.firstTimes(name, TIMED / 2)));
    }
    const [s, l] = [median(times.small), median(times.large)];
    grown.push({ name, small: s, large: l, ratio: l / s });
  }
  return grown;
}

/**
 * What each page sends beside its markup: script files over Next's own floor, and the payload.
 * @param {string} product url @param {string} yardstick url
 */
export async function weighPages(product, yardstick) {
  /** @type {Map<string, number>} */
  const known = new Map();
  const floor = await weighScripts(yardstick, (await weighPage(yardstick, "/dynamic/1/0")).scripts, known);
  const pages = [];
  for (const { path, controls } of WEIGHED) {
    const { scripts, ...weight } = await weighPage(product, path);
    pages.push({ path, controls, ...weight, scripts: await weighScripts(product, scripts, known) });
  }
  return { floor, pages };
}
