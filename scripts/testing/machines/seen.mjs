import { setTimeout as pause } from "node:timers/promises";
import { say } from "../../launcher/say.mjs";

/** What readers have not seen by then, they never will. */
const LONGEST_MS = 60_000;
/** Publications of which it is measured how soon they are seen. */
const WATCHED = 7;

/** What is read at an address; nothing where the connection was one that is gone. @param {string} address */
const textAt = (address) =>
  fetch(address).then(
    (asked) => asked.text(),
    () => "",
  );

/**
 * How long it takes until something is seen at all of these addresses, in ms; Infinity where it is not within a minute.
 * @param {(text: string) => boolean} isSeen @param {string[]} addresses
 */
async function seenWithin(isSeen, addresses) {
  const began = performance.now();
  const seenAt = async (/** @type {string} */ address) => {
    while (!isSeen(await textAt(address))) {
      if (performance.now() - began > LONGEST_MS) {
        say(`  It is not seen at ${address}`);
        return Number.POSITIVE_INFINITY;
      }
      await pause(20);
    }
    return Math.round(performance.now() - began);
  };
  return Math.max(...(await Promise.all(addresses.map(seenAt))));
}

/**
 * How soon a publication and a withholding are seen by readers, at every site.
 * @param {import("./primary.mjs").Stage & { everywhere: string[], answer: string }} stage everywhere: the instances, and the
 *   balancer where there is one. answer: an address of the interface
 */
export async function watchWhatIsSeen({ everywhere, page, answer, publisher, check }) {
  const addresses = everywhere.flatMap((site) => [`${site}${page}`, `${site}${answer}`]);
  // The first answer of a new process takes longer than any other.
  for (const address of addresses) await textAt(address);
  let mark = 0;
  const times = [];
  for (let at = 0; at < WATCHED; at++) {
    ({ mark } = await publisher.publish());
    times.push(await seenWithin((text) => text.includes(`qmark${mark}q`), addresses));
  }
  times.sort((a, b) => a - b);
  say(
    `  A publication is seen by readers everywhere after ${times[times.length >> 1]} ms (the middle of ${WATCHED}), ${times.at(-1)} ms at most`,
  );
  check("a publication is seen by readers everywhere", times.every(Number.isFinite));
  const pages = everywhere.map((site) => `${site}${page}`);
  const marksIn = (/** @type {string} */ text) => text.split(`qmark${mark}q`).length - 1;
  let before = 0;
  await seenWithin(
    (text) => {
      before = marksIn(text);
      return before > 0;
    },
    pages.slice(0, 1),
  );
  await publisher.tell("withhold");
  const withheld = await seenWithin((text) => text !== "" && marksIn(text) < before, pages);
  say(`  A record that is withheld is gone everywhere after ${withheld} ms`);
  check("a record that is withheld is gone everywhere", Number.isFinite(withheld));
}
