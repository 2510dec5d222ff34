/** Thrown where so many wait that whoever comes now would wait in vain. */
export class Full extends Error {}

/**
 * @typedef {{ atOnce: number, waiting: number, ofOne: number, patience: number }} Capacity
 * atOnce: answers that are made at the same time. waiting: those that wait for their turn, at most; ofOne: of one client.
 * patience: how long one waits, in ms
 */

/** @type {Capacity} */
export const CAPACITY = { atOnce: 16, waiting: 512, ofOne: 256, patience: 10_000 };

/**
 * Lets in as many as can be served at once. The others wait, and come in client by client in turn, so that one who asks
 * for very much does not keep out those who ask for a page.
 * @param {Capacity} [capacity]
 */
export function gate({ atOnce, waiting, ofOne, patience } = CAPACITY) {
  /** @type {Map<string, Set<() => void>>} those who wait, by client; the first client is the next in turn */
  const queues = new Map();
  let inside = 0;
  let waits = 0;

  const letIn = () => {
    const [first] = queues;
    if (!first || inside >= atOnce) return;
    const [client, queue] = first;
    const [enter] = queue;
    queues.delete(client);
    // Behind all other clients.
    if (queue.size > 1) queues.set(client, queue);
    enter?.();
  };
  /** Once only, however often it is called. */
  const leaving = () => {
    let isOut = false;
    return () => {
      if (isOut) return;
      isOut = true;
      inside--;
      letIn();
    };
  };

  return {
    /**
     * @param {string} client
     * @returns {Promise<() => void>} the way out, to be taken when the answer is made
     * @throws Full
     */
    async enter(client) {
      if (inside < atOnce && waits === 0) {
        inside++;
        return leaving();
      }
      const queue = queues.get(client) ?? new Set();
      if (waits >= waiting || queue.size >= ofOne) throw new Full();
      await new Promise((resolve, reject) => {
        const done = () => {
          queue.delete(enter);
          if (queue.size === 0 && queues.get(client) === queue) queues.delete(client);
          waits--;
          clearTimeout(limit);
        };
        const enter = () => {
          done();
          inside++;
          resolve(undefined);
        };
        const limit = setTimeout(() => {
          done();
          reject(new Full());
        }, patience);
        queue.add(enter);
        queues.set(client, queue);
        waits++;
      });
      return leaving();
    },
    /** How many are inside, and how many wait. */
    get load() {
      return { inside, waits };
    },
  };
}
