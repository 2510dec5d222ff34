import pg from "pg";

/** A statement as it went to the database. */
export type Statement = { text: string; values: unknown[] };

/** What ends or begins something, locks or sets, has no plan. */
const PLANNED = /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE)\b/i;

/**
 * Has every statement kept that this process sends to PostgreSQL, whoever sends it: Prisma and the pools beside it go
 * through the one client of pg.
 * @returns taken: what was sent since it was last asked; stop: sends as before
 */
export function watchStatements(): { taken: () => Statement[]; stop: () => void } {
  let sent: Statement[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const [config, values] = given;
    const isText = typeof config === "string";
    const asked = (isText ? { text: config } : config) as { text?: string; values?: unknown[] };
    if (PLANNED.test(asked?.text ?? ""))
      sent.push({
        text: asked.text ?? "",
        values: asked.values ?? (Array.isArray(values) ? values : []),
      });
    return query.apply(this, given);
  };
  return {
    taken: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    stop: () => {
      prototype.query = query;
    },
  };
}
