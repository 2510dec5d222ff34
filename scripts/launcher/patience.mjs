import { createServer } from "node:http";

/**
 * How long a connection may take, in ms.
 * @typedef {{ head: number, whole: number, still: number, kept: number, looks: number }} Patience
 * head: until the head of a request is there. whole: until all of it is, a file among it. still: without a byte in either
 * direction while something is answered. kept: between two requests, longer than a proxy in front keeps its own (a minute), so
 * that none is sent into a connection that just ends. looks: how often the first two are looked after
 */

/** @type {Patience} */
export const PATIENCE = { head: 15_000, whole: 300_000, still: 300_000, kept: 75_000, looks: 5_000 };

/**
 * A server that lets nobody hold a connection for nothing: whoever does not send a request, or takes none of its answer, is
 * let go. A request that comes too slowly is answered 408.
 * @param {import("node:http").RequestListener} receive
 * @param {Patience} [patience]
 */
export function patientServer(receive, { head, whole, still, kept, looks } = PATIENCE) {
  const server = createServer(
    {
      headersTimeout: head,
      requestTimeout: whole,
      keepAliveTimeout: kept,
      connectionsCheckingInterval: looks,
    },
    receive,
  );
  // Without a listener of our own such a connection is ended.
  server.setTimeout(still);
  return server;
}
