import { createHash, timingSafeEqual } from "node:crypto";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { routeClass } from "./route-class.mjs";

/** Seconds; kept answers take a millisecond, pages up to half a second, a crowd waits ten. */
const BUCKETS = [0.001, 0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

/** @returns {any} what the application leaves on the global object (lib/db/process-kept.ts) */
const left = (/** @type {string} */ name) =>
  /** @type {any} */ (globalThis)[Symbol.for(`standpoint.${name}`)];

/**
 * What an instance does, in numbers, in OpenMetrics form.
 * @param {{ state: () => { bytes: number, answers: number, inside: number, waits: number } }} door answers kept, and who is inside and waits
 */
export function metrics({ state }) {
  const register = new Registry();
  register.setContentType(/** @type {any} */ (Registry.OPENMETRICS_CONTENT_TYPE));
  const registers = /** @type {any} */ ([register]);
  collectDefaultMetrics({ register: registers[0] });
  const requests = new Counter({
    name: "standpoint_requests",
    help: "Requests answered",
    labelNames: ["class", "status"],
    registers,
  });
  const answers = new Counter({
    name: "standpoint_answers",
    help: "Answers by how they came about: kept and sent again, rendered, or refused because too many wait",
    labelNames: ["by"],
    registers,
  });
  for (const by of ["kept", "rendered", "refused"]) answers.inc({ by }, 0);
  const render = new Histogram({
    name: "standpoint_render_seconds",
    help: "Time from asking to the end of the answer, of those that were rendered",
    labelNames: ["class"],
    buckets: BUCKETS,
    registers,
  });
  /** @param {string} name @param {string} help @param {() => number | undefined | Promise<number | undefined>} read */
  const gauge = (name, help, read) =>
    new Gauge({
      name: `standpoint_${name}`,
      help,
      registers,
      async collect() {
        const value = await read();
        if (value === undefined) this.remove();
        else this.set(value);
      },
    });
  gauge("kept_bytes", "Bytes of whole answers kept", () => state().bytes);
  gauge("kept_answers", "Whole answers kept", () => state().answers);
  gauge("gate_inside", "Requests being answered", () => state().inside);
  gauge("gate_waiting", "Requests waiting for their turn", () => state().waits);
  gauge("release", "The newest release that this instance reads", async () => {
    const newest = await left("newest")
      ?.read()
      .catch(() => null);
    return newest?.release;
  });
  new Gauge({
    name: "standpoint_database_connections",
    help: "Connections to the databases, by what they are for and what they do",
    labelNames: ["pool", "state"],
    registers,
    collect() {
      for (const [name, pool] of left("pools")?.entries() ?? []) {
        this.set({ pool: name, state: "open" }, pool.totalCount);
        this.set({ pool: name, state: "idle" }, pool.idleCount);
        this.set({ pool: name, state: "awaited" }, pool.waitingCount);
      }
    },
  });
  // To find a series by its labels costs more than to count in it.
  const counted = series((kind, status) => requests.labels(kind, String(status)));
  const cameBy = series((outcome) => answers.labels(outcome));
  return {
    /** @param {{ url: string, status: number, seconds: number, outcome: import("./log.mjs").Outcome | undefined }} answered */
    count({ url, status, seconds, outcome = "rendered" }) {
      const kind = routeClass(url);
      counted(kind, status).inc();
      cameBy(outcome).inc();
      if (outcome === "rendered") render.observe({ class: kind }, seconds);
    },
    /** @returns {Promise<{ type: string, text: string }>} */
    read: async () => ({ type: register.contentType, text: await register.metrics() }),
  };
}

/**
 * Series of numbers by their labels, each found once. The labels are few, so as many series are.
 * @template T
 * @param {(...labels: any[]) => T} find
 * @returns {(...labels: (string | number)[]) => T}
 */
function series(find) {
  /** @type {Map<string, T>} */
  const found = new Map();
  return (...labels) => {
    const name = labels.join(" ");
    const known = found.get(name) ?? find(...labels);
    found.set(name, known);
    return known;
  };
}

/**
 * Answers `/metrics` for whoever brings the token; for others, and where there is none, there is no such page.
 * @param {{ token: string | undefined, read: () => Promise<{ type: string, text: string }> }} options
 * @returns {(req: import("node:http").IncomingMessage, res: import("node:http").ServerResponse) => Promise<boolean>} whether it was answered
 */
export function metricsAnswers({ token, read }) {
  const digest = (/** @type {string} */ text) => createHash("sha256").update(text).digest();
  const wanted = token ? digest(`Bearer ${token}`) : null;
  return async ({ url = "", method, headers }, res) => {
    if (!wanted || method !== "GET" || url.split("?", 1)[0] !== "/metrics") return false;
    if (!timingSafeEqual(wanted, digest(headers.authorization ?? ""))) return false;
    const { type, text } = await read();
    res.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" }).end(text);
    return true;
  };
}
