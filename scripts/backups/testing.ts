import pg from "pg";
import { quoted, sequencesOf, tablesOf } from "./catalogue.mjs";

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
