import { beforeAll, expect, test } from "vitest";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld } from "@/lib/testing/world";
import { WORLD } from "@/lib/testing/world-records";
import { ALL_NOUNS } from "./nouns";
import { contentInLanguage, contentSql } from "./record";

const database = testDatabase();
beforeAll(async () => {
  await buildWorld(database.db);
});

test.each(ALL_NOUNS.map((noun) => [noun.name, noun] as const))(
  "what is written of a %s is read back",
  async (name, noun) => {
    const rows = await database.db.$queryRawUnsafe<{ slug: string; content: Record<string, unknown> }[]>(
      `SELECT i."slug", ${contentSql(noun, "r")} AS content FROM "${noun.table}Revision" r JOIN "${noun.table}" i ON i."id" = r."recordId"`,
    );
    const read = new Map(
      rows.map(({ slug, content }) => [slug, contentInLanguage(noun, content, RECORD_LANGUAGE)]),
    );
    const given = WORLD.filter((change) => change.noun === name);
    expect(read.size).toBe(given.length);
    for (const change of given)
      if (change.action === "add") expect(read.get(change.slug)).toEqual(noun.schema.parse(change.content));
  },
);
