import { Client } from "pg";
import { expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { makeOlder } from "../backups/testing";
import { undisturbed } from "../faults/work";
import { bundledMigrations, diffMigrationsToSchema, migrate, pendingMigrations } from "./migrate.mjs";

const test = testDatabase();

async function rowsOf(sql: string) {
  const client = new Client({ connectionString: test.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it("has migrations that lead to the schema", async () => {
  expect(await diffMigrationsToSchema({ connectionString: test.url })).toBe("");
});

it("applies nothing twice, also when two begin at once", async () => {
  await rowsOf("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  const applied = await Promise.all([
    migrate({ connectionString: test.url }),
    migrate({ connectionString: test.url }),
  ]);
  expect(applied.flat()).toEqual(bundledMigrations().map(({ name }) => name));
  expect(await migrate({ connectionString: test.url })).toEqual([]);
});

it("applies nothing twice, also when two processes begin at once, as instances of a new version do", async () => {
  await rowsOf("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  const ended = await Promise.all([1, 2].map(() => undisturbed({ what: "migrate", url: test.url })));
  expect(ended.flatMap(({ failed }) => failed)).toEqual([]);
  const applied = ended.flatMap(({ done }) => done.map((told) => told.done)).sort((a, b) => a - b);
  expect(applied).toEqual([0, bundledMigrations().length]);
  const [{ count } = { count: 0 }] = await rowsOf("SELECT count(*)::int AS count FROM _prisma_migrations");
  expect(count).toBe(bundledMigrations().length);
  expect(await diffMigrationsToSchema({ connectionString: test.url })).toBe("");
});

it.each([
  ["before its transaction ended", null, 1],
  ["after it, before the books said so", "'committed'", 0],
])("goes on where a process was killed %s", async (_name, logs, again) => {
  await rowsOf("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  const bundled = bundledMigrations();
  const last = bundled.at(-1);
  await makeOlder(test.url, again ? bundled.slice(0, -1) : bundled);
  if (again)
    await rowsOf(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', '', '${last?.name}')`,
    );
  await rowsOf(
    `UPDATE _prisma_migrations SET finished_at = NULL, logs = ${logs} WHERE migration_name = '${last?.name}'`,
  );
  expect(await migrate({ connectionString: test.url })).toEqual(again ? [last?.name] : []);
  expect(await migrate({ connectionString: test.url })).toEqual([]);
  expect(await diffMigrationsToSchema({ connectionString: test.url })).toBe("");
  expect(await rowsOf("SELECT 1 FROM _prisma_migrations WHERE logs IS NOT NULL")).toEqual([]);
});

it("refuses a database that holds a migration unknown here", async () => {
  await rowsOf(`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at)
                VALUES ('future', '', '29990101000000_future', now(), now())`);
  await expect(migrate({ connectionString: test.url })).rejects.toThrow(
    /newer than this code.*29990101000000_future/,
  );
  await rowsOf("DELETE FROM _prisma_migrations WHERE id = 'future'");
});

it("tells unknown, unfinished and edited migrations apart, and what is pending", () => {
  const bundled = [
    { name: "1_one", sql: "SELECT 1" },
    { name: "2_two", sql: "SELECT 2" },
  ];
  const one = {
    name: "1_one",
    checksum: "e004ebd5b5532a4b85984a62f8ad48a81aa3460c1ca07701f386135d72cdecf5",
    finished: true,
  };
  expect(pendingMigrations(bundled, [])).toEqual(["1_one", "2_two"]);
  expect(pendingMigrations(bundled, [one])).toEqual(["2_two"]);
  expect(() => pendingMigrations(bundled, [{ ...one, name: "3_three" }])).toThrow(/newer than this code/);
  expect(() => pendingMigrations(bundled, [{ ...one, finished: false }])).toThrow(/did not finish/);
  expect(() => pendingMigrations(bundled, [{ ...one, checksum: "0" }])).toThrow(/was changed after/);
});
