import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import type { Change } from "@/lib/change-sets/change";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, draftChanges } from "@/lib/testing/world";
import { event, issue, LAST_CHECKED, leader, reply, source, stance, term } from "@/lib/testing/world-records";

const membership = {
  bloc: "example-union",
  country: "XC",
  from: "2020",
  to: "2021",
  lastChecked: LAST_CHECKED,
};
const DRAFT: Change[] = [
  {
    noun: "country",
    slug: "XC",
    action: "add",
    content: { name: "Xyst", region: "asia", lastChecked: LAST_CHECKED },
  },
  { noun: "membership", slug: "example-union-xc-2020", action: "add", content: membership },
  leader("di-draft", "Di Draft", "Draft, Di", "XC"),
  term("di-draft", "Mayor of Xyst", "2020", "2021-05"),
  issue("drums", "Drums", 9),
  source("draft"),
  stance({ leader: "di-draft", issue: "drums", lane: "does", from: "2020-02", to: "2021", codes: [1] }),
  event("drum-day", "2020-03-04", { leaders: ["di-draft"], issues: ["drums"] }),
  {
    noun: "reaction",
    slug: "drums-answer-decree",
    action: "add",
    content: { answers: "kite-decree", event: "drum-day", note: "It answers.", lastChecked: LAST_CHECKED },
  },
  reply("drum-day-reply-2026-01-09", { leader: "di-draft", event: "drum-day" }),
];

/** A database with the world and a draft, tried by raw SQL, as someone would who has a connection and no application. */
export function testRules() {
  const database = testDatabase();
  let client: pg.Client;
  let draft: number;

  beforeAll(async () => {
    await buildWorld(database.db, { more: [reply("kite-decree-reply-2026-01-09")] });
    draft = await draftChanges(database.db, DRAFT);
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(() => client.end());

  /** The name of the rule that refuses the statements, which are undone in any case; "" where nothing refuses them. */
  async function refusal(sql: string): Promise<string> {
    await client.query("BEGIN");
    try {
      await client.query(sql.replaceAll(":draft", String(draft)));
      await client.query("SET CONSTRAINTS ALL IMMEDIATE");
      return "";
    } catch (error) {
      return (error as pg.DatabaseError).constraint ?? String(error);
    } finally {
      await client.query("ROLLBACK");
    }
  }

  return { refusal, query: (sql: string, values: unknown[] = []) => client.query(sql, values) };
}

export const mine = (table: string, set: string) =>
  `UPDATE "${table}" SET ${set} WHERE "changeSetId" = :draft`;
export const part = (table: string, revisions: string, set: string) =>
  `UPDATE "${table}" SET ${set} WHERE "revisionId" IN (SELECT "id" FROM "${revisions}" WHERE "changeSetId" = :draft)`;
export const identity = (table: string, set: string) =>
  `UPDATE "${table}" SET ${set} WHERE "id" IN (SELECT "recordId" FROM "${table}Revision" WHERE "changeSetId" = :draft)`;
export const release = (
  number: number,
  changeSet: string,
  previous = `(SELECT "hash" FROM "Release" WHERE "number" = 1)`,
) =>
  `INSERT INTO "Release" VALUES (${number}, now(), ${changeSet}, 'a', 'a', 'self', 's', '1', 1, repeat('a', 64), ${previous}, repeat('b', 64));`;

export const withholding = (action: string, noun: string, slug: string, reason = "It is false.") =>
  `INSERT INTO "Withholding" ("at", "action", "noun", "recordId", "slug", "reason", "actor")
   SELECT now(), '${action}', '${noun}', "id", "slug", '${reason}', 'ada' FROM "Leader" WHERE "slug" = '${slug}';`;
export const WITHHELD = withholding("withhold", "leader", "ada-example");
export const COMMENTED = `INSERT INTO "Comment" ("changeSetId", "version", "author", "authorName", "text", "at") VALUES (:draft, 1, 'ada', 'Ada', 'Why?', now());`;
