import { createHash } from "node:crypto";
import pg from "pg";
import type { bundledMigrations } from "../launcher/migrate.mjs";
import { quoted, sequencesOf, tablesOf } from "./catalogue.mjs";
import { makeSchema } from "./fill.mjs";

/** All that a database holds and by which rules, in a form that two databases can be compared by. */
export async function everythingIn(url: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found: Record<string, unknown> = { sequences: await sequencesOf(client) };
    for (const { name } of await tablesOf(client)) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS rows, md5(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE "C")) AS sum FROM public.${quoted(name)} t`,
      );
      found[name] = rows[0];
    }
    for (const [what, sql] of Object.entries(RULES)) found[what] = (await client.query(sql)).rows;
    return found;
  } finally {
    await client.end();
  }
}

const RULES = {
  constraints: `SELECT conrelid::regclass::text AS t, conname, convalidated, condeferrable, condeferred, pg_get_constraintdef(oid) AS d
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  triggers: `SELECT tgrelid::regclass::text AS t, tgname, tgenabled, pg_get_triggerdef(oid) AS d FROM pg_trigger
    WHERE NOT tgisinternal ORDER BY 1, 2`,
  indexes: `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`,
  functions: `SELECT proname, md5(prosrc) AS d FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1, 2`,
};

/** Makes an empty database one to which these migrations were applied, and no later ones. */
export async function makeOlder(
  url: string,
  migrations: ReturnType<typeof bundledMigrations>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await makeSchema(client, migrations);
  for (const [at, { name, sql }] of migrations.entries())
    await client.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at) VALUES ($1, $2, $3, $4, now())",
      [String(at), createHash("sha256").update(sql).digest("hex"), name, new Date(at * 1000)],
    );
  await client.end();
}
