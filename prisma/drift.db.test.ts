import { expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { diffMigrationsToSchema } from "@/scripts/launcher/migrate.mjs";

const database = testDatabase();

test("the migrations lead to exactly the schema", async () => {
  expect(await diffMigrationsToSchema({ connectionString: database.url })).toBe("");
});
