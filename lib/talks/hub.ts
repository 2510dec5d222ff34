import type { TalkPosition } from "./model";

/** How often the database is asked where the followed presentations stand. */
export const LOOK_MS = 400;

/** Told of each move, and, with null, that this instance goes away. */
type Listener = (position: TalkPosition | null) => void;
type Look = (codes: string[]) => Promise<Map<string, TalkPosition>>;

/** What tells followers, and where a presentation was when it was looked at last. */
export type Hub = {
  /** Tells of each move from now on, and at once where it stands. @returns a function that ends it */
  follow: (code: string, listener: Listener) => () => void;
  /** Where it stood at the last look; null where nobody follows it here. */
  known: (code: string) => TalkPosition | null;
  /** How many follow on this instance. */
  count: () => number;
  /** Lets all go who follow on this instance, which goes away; they come back to another. */
  close: () => void;
};

/**
 * One look at the database for all followers of an instance, however many: while anybody follows, it is asked again and again
 * where the followed presentations stand, and whoever follows one that moved is told. A look that fails is tried again.
 * @param after  calls `work` once, later, as `setTimeout` does
 */
export function makeHub(look: Look, after: (work: () => void, ms: number) => unknown): Hub {
  const followed = new Map<string, Set<Listener>>();
  const last = new Map<string, TalkPosition>();
  let isLooking = false;

  const tell = (code: string, position: TalkPosition) => {
    const before = last.get(code);
    last.set(code, position);
    if (before && before.moves === position.moves && before.isOver === position.isOver) return;
    for (const listener of followed.get(code) ?? []) listener(position);
  };
  const run = async () => {
    if (followed.size === 0) {
      isLooking = false;
      return;
    }
    try {
      const found = await look([...followed.keys()]);
      for (const code of followed.keys()) {
        const position = found.get(code) ?? gone(last.get(code));
        if (position) tell(code, position);
      }
    } catch (error) {
      console.error("Where followed presentations stand could not be read; it is tried again.", error);
    }
    after(run, LOOK_MS);
  };

  return {
    follow(code, listener) {
      const listeners = followed.get(code) ?? new Set();
      followed.set(code, listeners.add(listener));
      const known = last.get(code);
      if (known) listener(known);
      if (!isLooking) {
        isLooking = true;
        // Whoever comes at the same instant is looked for as well.
        void Promise.resolve().then(run);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0 || followed.get(code) !== listeners) return;
        followed.delete(code);
        last.delete(code);
      };
    },
    known: (code) => last.get(code) ?? null,
    close() {
      for (const listeners of [...followed.values()]) for (const listener of [...listeners]) listener(null);
    },
    count: () => [...followed.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

/** A presentation that was forgotten while it was followed is over. */
function gone(last: TalkPosition | undefined): TalkPosition | null {
  return last ? { ...last, isOver: true } : null;
}
