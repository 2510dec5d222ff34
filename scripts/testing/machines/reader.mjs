import { setTimeout as pause } from "node:timers/promises";

/**
 * What readers were given: how many answers, how many were asked for a second time since the first was cut off or refused,
 * how long each took in ms, and what was wrong with them. lost: no whole answer the second time either. mixed: made of two releases.
 * wrong: of none that was published, or older than what an editor saw.
 * @typedef {{ answers: number, again: number, times: number[], lost: string[], mixed: string[], wrong: string[] }} Tally
 */

/** @returns {Tally} */
export const emptyTally = () => ({ answers: 0, again: 0, times: [], lost: [], mixed: [], wrong: [] });

const MARKS = /qmark(\d+)q/g;
const RELEASE = /"release":(\d+)/;

/**
 * Readers who ask again and again until they are told to stop, as a balancer sends them: to one instance after the other,
 * and on to the next where one gives no answer.
 * @param {{ targets: () => string[], paths: string[], markOf: (release: number) => number | undefined, crowd: number }} options
 *   markOf: the mark that a release bears
 */
export function startReaders({ targets, paths, markOf, crowd }) {
  let tally = emptyTally();
  let isOver = false;
  let turn = 0;
  const read = async (/** @type {string} */ path) => {
    const began = performance.now();
    const problems = [];
    const all = targets();
    const first = turn++;
    for (let at = 0; at < all.length; at++) {
      const target = all[(first + at) % all.length];
      try {
        const answered = await fetch(`${target}${path}`, { signal: AbortSignal.timeout(15_000) });
        const text = await answered.text();
        if (answered.status === 200) {
          if (at > 0) tally.again++;
          tally.times.push(performance.now() - began);
          return text;
        }
        problems.push(`${target}: ${answered.status}`);
      } catch (error) {
        problems.push(`${target}: ${error.cause?.code ?? error.message}`);
      }
    }
    tally.lost.push(`${path}: ${problems.join(", ")}`);
    return null;
  };
  const reader = async (/** @type {number} */ number) => {
    for (let at = number; !isOver; at++) {
      const path = paths[at % paths.length] ?? "/";
      const text = await read(path);
      if (text === null) continue;
      tally.answers++;
      // The machine is there for the instances.
      await pause(10);
      const fault = faultOf(text, markOf);
      if (fault) tally[fault.kind].push(`${path}: ${fault.what}`);
    }
  };
  const readers = Array.from({ length: crowd }, (_, number) => reader(number));
  return {
    /** What was counted since it was asked before. */
    take() {
      const taken = tally;
      tally = emptyTally();
      return taken;
    },
    async stop() {
      isOver = true;
      await Promise.all(readers);
    },
  };
}

/**
 * @param {string} text
 * @param {(release: number) => number | undefined} markOf
 * @returns {{ kind: "mixed" | "wrong", what: string } | null}
 */
export function faultOf(text, markOf) {
  const marks = [...new Set([...text.matchAll(MARKS)].map(([, mark]) => Number(mark)))];
  if (marks.length > 1) return { kind: "mixed", what: `the marks ${marks.join(" and ")}` };
  const [mark] = marks;
  if (mark === undefined) return { kind: "wrong", what: "no mark" };
  // A page says its release in words, an answer of the interface as a number of its own.
  const release = Number(RELEASE.exec(text)?.[1] ?? /Release (\d+)/.exec(text)?.[1]);
  const expected = markOf(release);
  return expected === mark
    ? null
    : { kind: "mixed", what: `mark ${mark} under release ${release}, which bears ${expected}` };
}
