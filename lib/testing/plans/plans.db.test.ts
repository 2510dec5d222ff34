import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { keptInProcess } from "@/lib/db/process-kept";
import { testDatabase } from "@/lib/db/testing";
import { type Statement, watchStatements } from "@/lib/db/testing-statements";
import type { Asked } from "./asked/asked";
import { doneByItself } from "./asked/done-by-itself";
import { readByAnyone } from "./asked/read-by-anyone";
import { readByEditors } from "./asked/read-by-editors";
import { readByPeople } from "./asked/read-by-people";
import { type Planned, readDocument, writeDocument } from "./document";
import { grown } from "./grown";
import { type Indexes, readingOf } from "./plan";
import { ON_PURPOSE, SMALL } from "./whole";

const database = testDatabase();
const files = import.meta.glob<Record<string, unknown>>("/lib/**/queries.ts", { eager: true });

/** Functions of those files that ask the database nothing. */
const NO_QUERY = new Set([
  "blocs: memberCountries",
  "replies: repliesFrom",
  "replies: repliesSql",
  "sources: citedSql",
  "withholdings: tombstoneSql",
  "withholdings: withholdingRead",
  // Of a row that was read.
  "reports: ownReport",
  // Readers and conditions that others ask by.
  "exports: recordsAt",
  "change-sets: readableBy",
]);

/** Each function of a file of queries, under its folder and name. */
const names = new Map(
  Object.entries(files).flatMap(([file, exported]) => {
    const folder = file.replace(/^\/lib\/|\/queries\.ts$/g, "");
    return Object.entries(exported)
      .filter(([, value]) => typeof value === "function")
      .map(([name, query]) => [query as object, `${folder}: ${name}`] as const);
  }),
);

const planned: Planned[] = [];
let asked: Asked[] = [];

beforeAll(async () => {
  const subject = await grown(database.db);
  asked = [
    ...readByAnyone(subject),
    ...readByEditors(subject),
    ...readByPeople(subject),
    ...(await doneByItself(subject, database.url)),
  ];
  const watch = watchStatements();
  const planner = new pg.Client({ connectionString: database.url });
  await planner.connect();
  // Where a table is small a planner reads it whole, or joins by it, whatever index there is. This one answers as for a
  // table that has grown: what it still reads whole it could not find by any index.
  await planner.query("SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off");
  const known = await indexesOf(planner);
  try {
    for (const one of asked) {
      forgetReads();
      watch.taken();
      await drained(one.ask());
      planned.push(await planOf(planner, nameOf(one), watch.taken(), known));
    }
  } finally {
    watch.stop();
    await planner.end();
  }
}, 180_000);

test("every query is asked here", () => {
  const here = new Set(asked.map(({ query }) => names.get(query)));
  expect([...names.values()].filter((name) => !here.has(name) && !NO_QUERY.has(name))).toEqual([]);
});

test("each finds its rows by an index, but for tables that are small and reads of all there is on purpose", () => {
  const purposes = new Map(ON_PURPOSE.map(({ query, tables }) => [query, [...tables].sort()]));
  for (const { name, statements, whole } of planned) {
    expect(statements, `${name} sends nothing`).toBeGreaterThan(0);
    const found = [...whole].filter((table) => !SMALL.has(table)).sort();
    // Which of several ways a planner takes may differ; that none is taken that is not named here may not.
    const more = found.filter((table) => !purposes.get(name)?.includes(table));
    expect(more, `${name} reads whole tables`).toEqual([]);
  }
  const here = new Set(planned.map(({ name }) => name));
  expect([...purposes.keys()].filter((name) => !here.has(name))).toEqual([]);
});

test("the document names each of them, with indexes that there are", async () => {
  if (process.env.WRITE_PLANS) writeDocument(planned);
  const written = readDocument();
  expect([...written.keys()].sort()).toEqual(planned.map(({ name }) => name).sort());
  const there = await database.db.$queryRaw<{ name: string }[]>`
    SELECT indexname AS "name" FROM pg_indexes WHERE schemaname = 'public'`;
  const known = new Set(there.map(({ name }) => name));
  expect([...written.values()].flat().filter((index) => !known.has(index))).toEqual([]);
});

function nameOf({ query, of }: Asked): string {
  const name = names.get(query) ?? (query as { name: string }).name;
  return of ? `${name}, ${of}` : name;
}

async function indexesOf(planner: pg.Client): Promise<Indexes> {
  const { rows } = await planner.query<{ name: string; isPartial: boolean; first: string | null }>(
    `SELECT c.relname AS "name", x.indpred IS NOT NULL AS "isPartial",
            CASE WHEN m.amname = 'btree' THEN pg_get_indexdef(x.indexrelid, 1, false) END AS "first"
       FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid JOIN pg_am m ON m.oid = c.relam`,
  );
  return new Map(rows.map(({ name, ...about }) => [name, about]));
}

/** What was read of a release before is read anew. */
function forgetReads(): void {
  for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
    const name = symbol.description?.replace(/^standpoint\./, "") ?? "";
    if (!name.startsWith("reads.")) continue;
    keptInProcess<{ clear: () => void }>(name, () => ({ clear: () => {} })).clear();
  }
}

async function drained(answer: unknown): Promise<void> {
  const given = await answer;
  if (given && typeof given === "object" && Symbol.asyncIterator in given)
    for await (const _ of given as AsyncIterable<unknown>);
}

async function planOf(
  planner: pg.Client,
  name: string,
  sent: readonly Statement[],
  known: Indexes,
): Promise<Planned> {
  const all = { name, indexes: new Set<string>(), whole: new Set<string>(), statements: sent.length };
  const different = new Map(sent.map((statement) => [statement.text, statement]));
  for (const { text, values } of different.values()) {
    const { rows } = await planner.query({ text: `EXPLAIN (FORMAT JSON) ${text}`, values });
    const reading = readingOf(rows[0]["QUERY PLAN"][0].Plan, known);
    for (const index of reading.indexes) all.indexes.add(index);
    for (const table of reading.whole) all.whole.add(table);
  }
  return all;
}
