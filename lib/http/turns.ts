import { keptInProcess } from "@/lib/db/process-kept";
import type { Making } from "./making";

/** A file that is made when its turn has come; the turn ends with it, whatever comes of it. */
export async function* inTurn(making: Making, signal?: AbortSignal): Making {
  const endTurn = await takeTurn(signal);
  try {
    return yield* making;
  } finally {
    endTurn();
  }
}

/** Files that are made at one time; whoever asks for more waits, so that readers of pages do not. */
const AT_ONCE = 2;

type Turns = { running: number; waiting: (() => void)[] };

/**
 * Waits for a turn among the long works of this process.
 * @returns ends the turn; to be called once, whatever came of the work
 * @throws the signal's reason where whoever asked went away while waiting
 */
export async function takeTurn(signal?: AbortSignal): Promise<() => void> {
  signal?.throwIfAborted();
  const turns = keptInProcess<Turns>("turns", () => ({ running: 0, waiting: [] }));
  if (turns.running < AT_ONCE) turns.running += 1;
  else await waited(turns, signal);
  let ended = false;
  return () => {
    if (ended) return;
    ended = true;
    // Handed on, so that nobody comes in between.
    const next = turns.waiting.shift();
    if (next) next();
    else turns.running -= 1;
  };
}

function waited(turns: Turns, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = () => {
      turns.waiting.splice(turns.waiting.indexOf(begin), 1);
      reject(signal?.reason);
    };
    const begin = () => {
      signal?.removeEventListener("abort", gone);
      resolve();
    };
    turns.waiting.push(begin);
    signal?.addEventListener("abort", gone, { once: true });
  });
}
