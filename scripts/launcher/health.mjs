import pg from "pg";
import { sharedQuestion } from "./answers/newest.mjs";
import { bundledMigrations } from "./migrate.mjs";

/** How long a question to a database may take before it counts as unanswered, in ms. */
const PATIENCE_MS = 2_000;

const STATE = `SELECT (SELECT array_agg(migration_name::text) FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL) AS "migrations",
  (SELECT max("number") FROM "Release") AS "release"`;

/**
 * Asks whether this instance can answer readers: a database is reachable, it has every migration this code needs, and a
 * release is published. A database that is newer than the code is fine: while an upgrade goes from instance to instance,
 * the old ones go on serving.
 * @param {string[]} databases connection strings, in the order in which they are asked; the first that answers decides
 * @returns {{ ask: () => Promise<string | null>, end: () => Promise<unknown> }} ask: why it cannot, in a few words; null where it can
 */
export function readiness(databases) {
  const pools = databases.map((connectionString) => {
    const pool = new pg.Pool({
      connectionString,
      max: 1,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    pool.on("error", () => undefined);
    return pool;
  });
  const needed = bundledMigrations().map(({ name }) => name);
  const ask = sharedQuestion(async () => {
    let reason = "no database is set";
    for (const pool of pools) {
      try {
        const { rows } = await pool.query(STATE);
        return lackOf(rows[0], needed);
      } catch (error) {
        // An empty database has none of our tables.
        if (error.code === "42P01") return "migrations are missing";
        reason = "the database cannot be reached";
      }
    }
    return reason;
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
 * @param {{ isEnding: () => boolean, lack: () => Promise<string | null> }} state isEnding: from the moment it was told to stop. lack: why it cannot answer
 * @returns {(req: import("node:http").IncomingMessage, res: import("node:http").ServerResponse) => Promise<boolean>} whether it was such a request, and is answered
 */
export function healthAnswers({ isEnding, lack }) {
  return async ({ url = "", method }, res) => {
    const path = url.split("?", 1)[0];
    if ((path !== "/healthz" && path !== "/readyz") || (method !== "GET" && method !== "HEAD")) return false;
    const reason = path === "/healthz" ? null : isEnding() ? "it is ending" : await lack();
    const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
    res.writeHead(reason ? 503 : 200, headers).end(`${reason ?? "ok"}\n`);
    return true;
  };
}
