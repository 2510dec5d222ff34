import { join } from "node:path";
import { run } from "../launcher/run.mjs";
import { ROOT } from "../launcher/say.mjs";

/**
 * Sends the reader's process (scripts/bench/shoot.mjs) with an order.
 * @param {import("./shoot.mjs").Order} order
 * @returns {Promise<import("./shoot.mjs").Shot>}
 * @throws Error where it broke, or where a request was answered by anything but 200
 */
export async function shoot(order) {
  const { code, output } = await run(process.execPath, [
    join(ROOT, "scripts/bench/shoot.mjs"),
    JSON.stringify(order),
  ]);
  if (code !== 0) throw new Error(`The reader broke:\n${output}`);
  const shot = JSON.parse(output.trim().split("\n").at(-1) ?? "");
  if (shot.failed > 0)
    throw new Error(`${shot.failed} requests of ${order.name ?? order.path} were not answered with 200.`);
  return shot;
}

/**
 * A reader of one server that never asks for the same address twice, unless told to.
 * @param {string} url of the server
 * @param {{ set?: import("./databases.mjs").SetName, sameShown?: boolean }} [about]
 */
export function readerOf(url, about = {}) {
  /** @type {Map<string, number>} */
  const used = new Map();
  /**
   * @param {{ name: string } | { path: string }} what a case, a new address of it each time, or one address
   * @param {Partial<import("./shoot.mjs").Order> & { work: "load" | "time" }} order
   */
  const read = async (what, order) => {
    if ("path" in what) return shoot({ ...order, url, path: what.path });
    const from = used.get(what.name) ?? 1;
    const shot = await shoot({ ...about, ...order, url, name: what.name, from });
    used.set(what.name, from + shot.used);
    return shot;
  };
  return {
    /** Requests a second. @param {Parameters<typeof read>[0]} what @param {{ seconds: number, connections: number }} how */
    rate: async (what, how) => (await read(what, { work: "load", ...how })).perSecond ?? 0,
    /** Times in ms, one request after the other. @param {Parameters<typeof read>[0]} what @param {number} requests */
    times: async (what, requests) => (await read(what, { work: "time", requests })).times ?? [],
  };
}

/** @param {number[]} values not empty @returns {number} */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
