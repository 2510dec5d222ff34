import pg from "pg";
import { sharedQuestion } from "../../lib/db/shared-question.mjs";
import { bundledMigrations } from "./migrate.mjs";

/** How long a question to a database may take before it counts as unanswered, in ms; where there is another one, half as long. */
const PATIENCE_MS = 2_000;

const STATE = `SELECT (SELECT array_agg(migration_name::text) FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL) AS "migrations",
  (SELECT max("number") FROM "Release") AS "release"`;

/** Said of an instance that answers readers and nobody else. */
const AWAY = "ok, from a replica: the primary cannot be reached, and nothing can be changed";

/**
 * Whether an instance can answer readers.
 * @typedef {{ lack: string | null, note?: string }} Readiness lack: why it cannot, in a few words; null where it can. note: what
 *   whoever watches should know although it can
 */

/**
 * Asks whether this instance can answer readers: a database is reachable, it has every migration this code needs, and a
 * release is published. A database that is newer than the code is fine: while an upgrade goes from instance to instance,
 * the old ones go on serving.
 * @param {string[]} databases connection strings, the primary first; all are asked at once, and the first in their order that
 *   answers decides
 * @returns {{ ask: () => Promise<Readiness>, end: () => Promise<unknown> }}
 */
export function readiness(databases) {
  const patience = databases.length > 1 ? PATIENCE_MS / 2 : PATIENCE_MS;
  const pools = databases.map((connectionString) => {
    const pool = new pg.Pool({
      connectionString,
      max: 1,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    });
    pool.on("error", () => undefined);
    return pool;
  });
  const needed = bundledMigrations().map(({ name }) => name);
  /** @param {pg.Pool} pool @returns {Promise<string | null | undefined>} what is lacking; undefined where it does not answer */
  const lackIn = async (pool) => {
    try {
      return lackOf((await pool.query(STATE)).rows[0], needed);
    } catch (error) {
      // An empty database has none of our tables.
      return error.code === "42P01" ? "migrations are missing" : undefined;
    }
  };
  const ask = sharedQuestion(async () => {
    if (pools.length === 0) return { lack: "no database is set" };
    const lacks = await Promise.all(pools.map(lackIn));
    const lack = lacks.find((one) => one !== undefined);
    if (lack === undefined) return { lack: "the database cannot be reached" };
    return lacks[0] === undefined ? { lack, note: AWAY } : { lack };
  });
  return { ask, end: () => Promise.all(pools.map((pool) => pool.end())) };
}

/** @param {{ migrations: string[] | null, release: number | null }} state @param {string[]} needed */
function lackOf({ migrations, release }, needed) {
  const applied = new Set(migrations);
  if (!needed.every((name) => applied.has(name))) return "migrations are missing";
  return release === null ? "nothing is published" : null;
}

/**
 * Answers `/healthz` (the process lives; no database is asked) and `/readyz` (it can answer readers, else 503 and why).
 * @param {{ isEnding: () => boolean, ready: () => Promise<Readiness> }} state isEnding: from the moment it was told to stop
 * @returns {(req: import("node:http").IncomingMessage, res: import("node:http").ServerResponse) => Promise<boolean>} whether it was such a request, and is answered
 */
export function healthAnswers({ isEnding, ready }) {
  return async ({ url = "", method }, res) => {
    const path = url.split("?", 1)[0];
    if ((path !== "/healthz" && path !== "/readyz") || (method !== "GET" && method !== "HEAD")) return false;
    /** @type {Readiness} */
    const state =
      path === "/healthz" ? { lack: null } : isEnding() ? { lack: "it is ending" } : await ready();
    const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
    res.writeHead(state.lack ? 503 : 200, headers).end(`${state.lack ?? state.note ?? "ok"}\n`);
    return true;
  };
}
