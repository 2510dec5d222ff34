import { expect, it } from "vitest";
import { database } from "./client";
import { createTestDatabase, testDatabase } from "./testing";

const test = testDatabase();

it("gives the file a migrated, empty database that the application opens", async () => {
  expect(await test.db.release.count()).toBe(0);
  await database().leader.create({ data: { slug: "ada-example" } });
  expect(await test.db.leader.count()).toBe(1);
});

it("gives every other database its own content, and drops it", async () => {
  const other = await createTestDatabase();
  expect(await other.db.leader.count()).toBe(0);
  await other.drop();
  const left = await test.db
    .$queryRaw`SELECT 1 FROM pg_database WHERE datname = ${new URL(other.url).pathname.slice(1)}`;
  expect(left).toEqual([]);
});
