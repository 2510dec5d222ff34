import { say } from "../launcher/say.mjs";
import { casesOf } from "./cases.mjs";
import { median, readerOf } from "./reader.mjs";
import { weighPage } from "./weigh.mjs";

const ROUNDS = 4;
const TIMED = 20;

/**
 * How the time of what shows the same grows when the data grow a hundredfold. The same leaders and issues are asked
 * for on both sets; elements tell how far the pages are the same, since their forms offer more leaders to choose from.
 * @typedef {{ name: string, small: number, large: number, ratio: number, elements?: { small: number, large: number } }} Growth
 *
 * @param {string} small url of the product on the small set
 * @param {string} large url of the product on the large set
 * @returns {Promise<Growth[]>} medians in ms of addresses never asked for before
 */
export async function measureGrowth(small, large) {
  const on = {
    small: readerOf(small, { set: "small", sameShown: true }),
    large: readerOf(large, { set: "large", sameShown: true }),
  };
  const grown = [];
  for (const { name, kind, path } of casesOf("small", { sameShown: true })) {
    say(`  ${name}`);
    for (const reader of [on.small, on.large]) await reader.times({ name }, 2 * TIMED);
    /** @type {{ small: number[], large: number[] }} */
    const times = { small: [], large: [] };
    for (let round = 0; round < ROUNDS; round++) {
      times.small.push(...(await on.small.times({ name }, TIMED)));
      times.large.push(...(await on.large.times({ name }, TIMED)));
    }
    const [s, l] = [median(times.small), median(times.large)];
    const count = async (/** @type {string} */ url) => (await weighPage(url, path(0))).elements;
    const elements =
      kind === "page" ? { elements: { small: await count(small), large: await count(large) } } : {};
    grown.push({ name, small: s, large: l, ratio: l / s, ...elements });
  }
  return grown;
}
