import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../launcher/say.mjs";

/**
 * One thing measured. `path(k)` is its address, of the same kind and nearly the same content for every k from 0, and
 * different for every k: the day read for moves back from yesterday.
 * @typedef {{ name: string, kind: "page" | "api", path: (k: number) => string }} Case
 */

const DAYS = 3_000;
const DAY_MS = 86_400_000;
const FIRST = ["donald-trump", "javier-milei", "giorgia-meloni", "viktor-orban", "nayib-bukele"];

/** @param {number} k */
function dayBack(k) {
  return new Date(Date.now() - (1 + (k % DAYS)) * DAY_MS).toISOString().slice(0, 10);
}

/** @param {string} path @param {number} k */
function onDay(path, k) {
  if (k >= 2 * DAYS)
    throw new RangeError("More addresses were asked for than there are; measure for less long.");
  const former = k < DAYS ? "" : "&former=strict";
  return `${path}${path.includes("?") ? "&" : "?"}asOf=${dayBack(k)}${former}`;
}

/** @param {import("./databases.mjs").SetName} set @returns {string[]} slugs of leaders, at least 20 */
export function leadersOf(set) {
  if (set !== "bundled") return Array.from({ length: 20 }, (_, n) => `synthetic-leader-${n}`);
  const all = readdirSync(join(ROOT, "prisma/seed/leaders"))
    .map((file) => file.replace(/\.json$/, ""))
    .sort();
  return [...FIRST, ...all.filter((slug) => !FIRST.includes(slug))];
}

/**
 * What is measured on a data set.
 * @param {import("./databases.mjs").SetName} set
 * @param {{ sameShown?: boolean }} [options] sameShown: only what shows the same on both synthetic sets, by naming ten issues
 * @returns {Case[]}
 */
export function casesOf(set, { sameShown = false } = {}) {
  const leaders = leadersOf(set);
  const ten = Array.from({ length: 10 }, (_, n) => `synthetic-issue-${n}`).join(",");
  const issues = sameShown ? `&issues=${ten}` : "";
  /** @param {number} count @param {number} [from] */
  const some = (count, from = 0) =>
    Array.from({ length: count }, (_, n) => leaders[(from + n) % leaders.length]).join(",");
  /** @param {string} name @param {string} path @returns {Case} */
  const page = (name, path) => ({ name, kind: "page", path: (k) => onDay(path, k) });
  // An API answers thousands of times a second: when the days are used up, other leaders are asked for.
  /** @param {string} name @returns {Case} */
  const api = (name) => ({
    name: `api ${name}`,
    kind: "api",
    path: (k) =>
      onDay(`/api/v1/${name}?leaders=${some(5, Math.floor(k / DAYS) % leaders.length)}${issues}`, k % DAYS),
  });
  const compared = [2, 5, 20].map((n) => page(`compare ${n}`, `/compare?leaders=${some(n)}${issues}`));
  const apis = [api("stances"), api("agreement")];
  if (sameShown) return [...compared, ...apis];
  return [
    page("overview", "/"),
    ...compared,
    page("leader", `/leaders/${leaders[0]}`),
    page("similarity", "/similarity"),
    page("map", "/map"),
    page("bloc of 20", `/blocs?members=${some(20)}`),
    page("says and does", "/says-and-does"),
    page("gaps", "/gaps"),
    ...apis,
  ];
}

/** Pages whose scripts and payload are weighed, on the bundled data set; `controls`: people work with them. */
export const WEIGHED = [
  { path: "/", controls: true },
  { path: "/compare?leaders=donald-trump,javier-milei", controls: true },
  { path: "/events", controls: true },
  { path: "/search?q=climate", controls: true },
  { path: "/leaders", controls: false },
  { path: "/leaders/donald-trump", controls: false },
  { path: "/issues", controls: false },
  { path: "/issues/who", controls: false },
  { path: "/relations/donald-trump/javier-milei", controls: false },
  { path: "/sources", controls: false },
  { path: "/changes", controls: false },
  { path: "/methods", controls: false },
  { path: "/similarity", controls: true },
  { path: "/map", controls: true },
  { path: "/blocs?bloc=g7&with=brics", controls: true },
  { path: "/says-and-does", controls: true },
  { path: "/gaps", controls: true },
];
