import { connect } from "node:net";

/**
 * Slow clients: how many there were, how many the server let go, with which status where it said one, and after how many
 * seconds in the middle.
 * @typedef {{ clients: number, letGo: number, statuses: Record<string, number>, after: number }} Slow
 * @typedef {{ host: string, port: number }} Where
 */

/** @param {number} each @param {(note: (status: string) => void) => () => void} start @returns {() => Slow} ends them all */
function clients(each, start) {
  /** @type {Record<string, number>} */
  const statuses = {};
  /** @type {number[]} */
  const after = [];
  const began = performance.now();
  let isOver = false;
  const ends = Array.from({ length: each }, () =>
    start((status) => {
      if (isOver) return;
      after.push((performance.now() - began) / 1_000);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }),
  );
  return () => {
    isOver = true;
    for (const end of ends) end();
    const sorted = after.sort((a, b) => a - b);
    return { clients: each, letGo: after.length, statuses, after: sorted[sorted.length >> 1] ?? Number.NaN };
  };
}

/**
 * Connections that begin a request and go on with it a byte in half a second.
 * @param {Where} where @param {number} each @param {string} begin
 */
export function dripping(where, each, begin) {
  return clients(each, (note) => {
    const socket = connect(where);
    let read = "";
    socket.on("data", (chunk) => {
      read += chunk;
    });
    socket.on("error", () => undefined);
    socket.write(begin);
    const drop = setInterval(() => socket.write("a"), 500);
    socket.once("close", () => {
      clearInterval(drop);
      note(/^HTTP\/1\.1 (\d+)/.exec(read)?.[1] ?? "none");
    });
    return () => socket.destroy();
  });
}

/**
 * Connections that ask, and take sixteen bytes of the answer a second.
 * @param {Where} where @param {number} each @param {string} question
 */
export function sipping(where, each, question) {
  return clients(each, (note) => {
    const socket = connect({ ...where, highWaterMark: 16 });
    socket.on("error", () => undefined);
    socket.on("readable", () => undefined);
    socket.write(question);
    const sip = setInterval(() => socket.read(16), 1_000);
    socket.once("close", () => {
      clearInterval(sip);
      note("none");
    });
    return () => socket.destroy();
  });
}
