import { setTimeout as pause } from "node:timers/promises";
import { say } from "../../launcher/say.mjs";

/** What the middle one of a phase's answers may take, in ms: a time limit that each reader waits for would be longer. */
const MIDDLE_MS = 1_000;

/** Counts what held and what did not, and says it. */
export function counting() {
  const counts = { passed: 0, failed: 0 };
  const check = (/** @type {string} */ what, /** @type {boolean} */ isRight) => {
    counts[isRight ? "passed" : "failed"]++;
    if (!isRight) say(`  FAILED: ${what}`);
  };
  /**
   * Something that happens while readers read: whatever was wrong with their answers meanwhile is a failure.
   * @param {ReturnType<typeof import("./reader.mjs").startReaders>} readers
   * @param {string} name @param {() => Promise<void>} work
   */
  const phase = async (readers, name, work) => {
    readers.take();
    const began = performance.now();
    await work();
    await pause(500);
    const { answers, again, times, lost, mixed, wrong } = readers.take();
    times.sort((a, b) => a - b);
    const [middle = 0, slowest = 0] = [times[times.length >> 1], times.at(-1)];
    say(
      `  ${name}: ${answers} answers (${again} asked for again), ${lost.length} lost, ${mixed.length} mixed, ${wrong.length} wrong, the middle one ${Math.round(middle)} ms, slowest ${Math.round(slowest)} ms, in ${((performance.now() - began) / 1000).toFixed(1)} s`,
    );
    for (const fault of [...lost, ...mixed, ...wrong].slice(0, 5)) say(`    ${fault}`);
    check(name, answers > 0 && lost.length + mixed.length + wrong.length === 0);
    check(`readers are answered soon: ${name}`, middle < MIDDLE_MS);
  };
  return { counts, check, phase };
}
