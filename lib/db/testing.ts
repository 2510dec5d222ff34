import { randomBytes } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { withDatabaseName } from "@/scripts/launcher/urls.mjs";
import { administer } from "@/scripts/testing/server.mjs";
import { createClient, type Db } from "./client";

/** A migrated, empty database of a test's own. */
export type TestDatabase = { url: string; db: Db; drop: () => Promise<void> };

/**
 * Copies the migrated template into a new database.
 * @throws Error outside the vitest project "db", whose global setup starts the server and makes the template
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const admin = process.env.STANDPOINT_TEST_DATABASE_URL;
  const template = process.env.STANDPOINT_TEST_TEMPLATE;
  if (!admin || !template)
    throw new Error("A test on a database is named *.db.test.ts and run by `npm test`.");
  const name = `standpoint_test_${randomBytes(6).toString("hex")}`;
  await administer(admin, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  const url = withDatabaseName(admin, name);
  const db = createClient(url, 5);
  const drop = async () => {
    await db.$disconnect();
    await administer(admin, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  };
  return { url, db, drop };
}

/**
 * Gives a test file one database: made before its first test, dropped after its last, and the one that `database()`
 * of lib/db/client opens meanwhile. Read `db` and `url` within tests or hooks only.
 */
export function testDatabase(): { readonly db: Db; readonly url: string } {
  let made: TestDatabase | undefined;
  const present = () => {
    if (!made) throw new Error("The test's database exists within tests and hooks only.");
    return made;
  };
  beforeAll(async () => {
    made = await createTestDatabase();
    process.env.DATABASE_URL = made.url;
  });
  afterAll(async () => {
    await made?.drop();
  });
  return {
    get db() {
      return present().db;
    },
    get url() {
      return present().url;
    },
  };
}
