import { describe, expect, test } from "vitest";
import { ALL_NOUNS } from "@/lib/change-sets/nouns";
import { COMMENTED, mine, release, testRules, WITHHELD } from "./testing";

// That nothing which is published can be changed, whoever has a connection.

const { refusal } = testRules();

describe("what is published stays", () => {
  test.each(ALL_NOUNS.map((noun) => [noun.table, noun] as const))("%s", async (table, noun) => {
    const revisions = `${table}Revision`;
    const close = `${release(2, ":draft")} UPDATE "${revisions}" SET "until" = 2 WHERE "since" = 1;`;
    expect(await refusal(`UPDATE "${revisions}" SET "kind" = 'corrected' WHERE "since" = 1`)).toBe(
      `${revisions}_published`,
    );
    expect(await refusal(`UPDATE "${revisions}" SET "since" = NULL WHERE "since" = 1`)).toBe(
      `${revisions}_published`,
    );
    expect(await refusal(`DELETE FROM "${revisions}" WHERE "since" = 1`)).toBe(`${revisions}_published`);
    expect(await refusal(close)).toBe("");
    expect(await refusal(`${close} UPDATE "${revisions}" SET "until" = 3 WHERE "since" = 1`)).toBe(
      `${revisions}_published`,
    );
    expect(await refusal(`${close} UPDATE "${revisions}" SET "until" = NULL WHERE "since" = 1`)).toBe(
      `${revisions}_published`,
    );
    expect(await refusal(`TRUNCATE "${revisions}" CASCADE`)).toMatch(/_published$/);
    expect(await refusal(`TRUNCATE "${table}" CASCADE`)).toMatch(/_published$/);
    expect(
      await refusal(
        `UPDATE "${table}" SET "slug" = "slug" || 'x' WHERE "id" IN (SELECT "recordId" FROM "${revisions}" WHERE "since" = 1)`,
      ),
    ).toBe(`${table}_identity_fixed`);
    expect(
      await refusal(
        `DELETE FROM "${table}" WHERE "id" IN (SELECT "recordId" FROM "${revisions}" WHERE "since" = 1)`,
      ),
    ).not.toBe("");
    for (const child of [...Object.values(noun.lists), ...(noun.texts ? [noun.texts] : [])]) {
      const published = `"revisionId" IN (SELECT "id" FROM "${revisions}" WHERE "since" = 1)`;
      expect(
        await refusal(`UPDATE "${child.table}" SET "revisionId" = "revisionId" WHERE ${published}`),
      ).toBe(`${child.table}_published`);
      expect(await refusal(`DELETE FROM "${child.table}" WHERE ${published}`)).toBe(
        `${child.table}_published`,
      );
      expect(await refusal(`TRUNCATE "${child.table}"`)).toBe(`${child.table}_published`);
    }
  });

  test.each([
    [
      `INSERT INTO "LeaderText" SELECT "revisionId", 'es', "name", "sortName", "party" FROM "LeaderText"`,
      "LeaderText_published",
    ],
    [`INSERT INTO "Citation" SELECT "revisionId", 9, "sourceId" FROM "Citation"`, "Citation_published"],
    [`INSERT INTO "StanceCode" SELECT "id", 9, 1 FROM "StanceRevision"`, "StanceCode_published"],
    [
      `UPDATE "Source" SET "address" = "address" || 'x' WHERE "id" IN (SELECT "recordId" FROM "SourceRevision" WHERE "since" = 1)`,
      "Source_identity_fixed",
    ],
    [`UPDATE "Release" SET "sentence" = 'x'`, "Release_append_only"],
    [`DELETE FROM "Release"`, "Release_append_only"],
    [`TRUNCATE "Release"`, "Release_append_only"],
    [`UPDATE "AuditEntry" SET "actor" = 'x'`, "AuditEntry_append_only"],
    [`DELETE FROM "AuditEntry"`, "AuditEntry_append_only"],
    [`TRUNCATE "AuditEntry"`, "AuditEntry_append_only"],
    [`UPDATE "ChangeSetMove" SET "actor" = 'x'`, "ChangeSetMove_append_only"],
    [`DELETE FROM "ChangeSetMove"`, "ChangeSetMove_append_only"],
    [`TRUNCATE "ChangeSetMove"`, "ChangeSetMove_append_only"],
    [`UPDATE "ChangeSet" SET "author" = 'x' WHERE "state" = 'published'`, "ChangeSet_published_is_final"],
    [`${WITHHELD} UPDATE "Withholding" SET "reason" = 'x'`, "Withholding_append_only"],
    [`${WITHHELD} DELETE FROM "Withholding"`, "Withholding_append_only"],
    [`TRUNCATE "Withholding"`, "Withholding_append_only"],
    [`${COMMENTED} UPDATE "Comment" SET "text" = 'x'`, "Comment_append_only"],
    [`${COMMENTED} DELETE FROM "Comment"`, "Comment_append_only"],
    [`TRUNCATE "Comment"`, "Comment_append_only"],
  ])("%s", async (sql, rule) => {
    expect(await refusal(sql)).toBe(rule);
  });
});

describe("only the newest release opens and closes, and only its own", () => {
  const other = `INSERT INTO "ChangeSet" ("id", "title", "author", "createdAt", "changedAt") VALUES (999, 't', 'a', now(), now());`;
  test.each([
    [mine("LeaderRevision", `"since" = 1`), "LeaderRevision_newest_release"],
    [
      `${other} ${release(2, "999")} ${mine("LeaderRevision", `"since" = 2`)}`,
      "LeaderRevision_newest_release",
    ],
    [`UPDATE "LeaderRevision" SET "until" = 7 WHERE "since" = 1`, "LeaderRevision_newest_release"],
    [
      `INSERT INTO "BlocRevision" ("recordId", "changeSetId", "kind", "lastChecked", "since") SELECT "id", :draft, 'added', now(), 1 FROM "Bloc"`,
      "BlocRevision_begins_as_draft",
    ],
    [
      `INSERT INTO "BlocRevision" ("recordId", "changeSetId", "kind", "lastChecked") SELECT b."id", r."changeSetId", 'added', now() FROM "Bloc" b, "Release" r`,
      "BlocRevision_begins_as_draft",
    ],
    [release(3, ":draft"), "Release_follows_previous"],
  ])("%s", async (sql, rule) => {
    expect(await refusal(sql)).toBe(rule);
  });

  test("a position is published with a citation only", async () => {
    const bare = `DELETE FROM "Citation" WHERE "revisionId" IN (SELECT "id" FROM "StanceRevision" WHERE "changeSetId" = :draft); ${release(2, ":draft")}`;
    expect(await refusal(`${bare} ${mine("StanceRevision", `"since" = 2`)}`)).toBe("StanceRevision_cited");
    expect(
      await refusal(
        `${bare} ${mine("StanceRevision", `"since" = 2, "position" = NULL, "state" = 'declined'`)}`,
      ),
    ).toBe("StanceRevision_cited");
    expect(
      await refusal(
        `${bare} ${mine("StanceRevision", `"since" = 2, "position" = NULL, "state" = 'not-applicable'`)}`,
      ),
    ).toBe("");
  });
});
