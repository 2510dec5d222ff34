/** What is still in flight after so long is cut off, in ms. */
const LONGEST_MS = 10_000;
/** A turn of the event loop that takes less, and in which nobody was let in, found nothing to do, in ms. */
const SHORT_MS = 2;
/** So many of them in a row: the first may be half a one, and what is sent by whom the last lets in is read in the next. */
const IDLE_TURNS = 3;
/** A server that has none in so long has to do without, in ms. */
const PATIENCE_MS = 3_000;

/**
 * Takes no more requests and lets those in flight end, at most 13 s. Nobody who was let in is turned away: a connection that
 * waits to be taken while the server closes, and one that is ended with a request on its way, would be reset, and what a form
 * sent would be lost, since a balancer gives that to no second instance. So nothing is closed before the event loop found
 * nothing to do, and all that was sent has been read.
 * @param {import("node:http").Server} server every answer since it was told to end has closed its connection (`lastOne`)
 * @returns {Promise<void>}
 */
export async function drain(server) {
  let isIdle = true;
  const letIn = () => {
    isIdle = false;
  };
  server.on("connection", letIn);
  const until = performance.now() + PATIENCE_MS;
  // A turn lets one connection in.
  for (let idle = 0; idle < IDLE_TURNS && performance.now() < until; ) {
    isIdle = true;
    const took = await turn();
    idle = isIdle && took < SHORT_MS ? idle + 1 : 0;
  }
  server.off("connection", letIn);
  return new Promise((resolve) => {
    const limit = setTimeout(() => server.closeAllConnections(), LONGEST_MS);
    server.close(() => {
      clearTimeout(limit);
      resolve();
    });
  });
}

/**
 * Makes this answer the last of its connection, so that a balancer sends no more into it.
 * @param {import("node:http").ServerResponse} res its head not yet written
 */
export function lastOne(res) {
  res.shouldKeepAlive = false;
}

/** @returns {Promise<number>} how long one turn of the event loop took, in ms */
async function turn() {
  const began = performance.now();
  await new Promise((resolve) => setImmediate(resolve));
  return performance.now() - began;
}
