/**
 * Asks anew for everybody: nobody is told what was read before they asked. Those who come
 * while a question is under way share the next one, so that a crowd asks no more often than one after the other.
 * @template T
 * @param {() => Promise<T>} read
 * @returns {() => Promise<T>}
 */
export function sharedQuestion(read) {
  /** @type {Promise<T> | null} */
  let running = null;
  /** @type {Promise<T> | null} */
  let next = null;
  const begin = () => {
    const begun = read().finally(() => {
      if (running === begun) running = null;
    });
    running = begun;
    return begun;
  };
  const goOn = () => {
    next = null;
    return begin();
  };
  return () => {
    if (next) return next;
    if (!running) return begin();
    next = running.then(goOn, goOn);
    return next;
  };
}
