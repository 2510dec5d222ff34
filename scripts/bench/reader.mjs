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
  /** @param {Partial<import("./shoot.mjs").Order> & { work: "load" | "time", name: string }} order */
  const distinct = async (order) => {
    const from = used.get(order.name) ?? 1;
    const shot = await shoot({ ...about, ...order, url, from });
    used.set(order.name, from + shot.used);
    return shot;
  };
  return {
    /** Requests a second, each for another address of the case. @param {string} name @param {number} seconds */
    firstPerSecond: async (name, seconds) => (await distinct({ work: "load", name, seconds })).perSecond ?? 0,
    /** Requests a second for one address. @param {string} path @param {number} seconds */
    perSecond: async (path, seconds) => (await shoot({ work: "load", url, path, seconds })).perSecond ?? 0,
    /** Times in ms, one request after the other. @param {string} name @param {number} requests */
    firstTimes: async (name, requests) => (await distinct({ work: "time", name, requests })).times ?? [],
    /** @param {string} path @param {number} requests */
    times: async (path, requests) => (await shoot({ work: "time", url, path, requests })).times ?? [],
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
