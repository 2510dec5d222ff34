import { describe, expect, test } from "vitest";
import { ALL_NOUNS } from "@/lib/change-sets/nouns";
import { COMMENTED, identity, mine, part, release, testRules, WITHHELD, withholding } from "./testing";

// Each rule of the database is tried by raw SQL, as someone would who has a connection and no application.

const { refusal, query } = testRules();

test("what the tests below change can be changed otherwise: a draft is free", async () => {
  expect(await refusal(mine("StanceRevision", `"position" = -2, "confidence" = 'low'`))).toBe("");
  expect(await refusal(part("StanceText", "StanceRevision", `"summary" = 'other words'`))).toBe("");
  expect(await refusal(identity("Leader", `"slug" = 'di-other'`))).toBe("");
  expect(await refusal(`${release(2, ":draft")} ${mine("StanceRevision", `"since" = 2`)}`)).toBe("");
});

describe("what one row may hold", () => {
  test.each([
    [mine("StanceRevision", `"position" = 3`), "StanceRevision_position_on_scale"],
    [mine("StanceRevision", `"position" = -3`), "StanceRevision_position_on_scale"],
    [mine("StanceRevision", `"position" = NULL`), "StanceRevision_position_or_state"],
    [mine("StanceRevision", `"state" = 'unclear'`), "StanceRevision_position_or_state"],
    [mine("StanceRevision", `"position" = NULL, "state" = 'neutral'`), "StanceRevision_state_known"],
    [
      mine("StanceRevision", `"position" = NULL, "state" = 'not-yet-researched'`),
      "StanceRevision_state_known",
    ],
    [
      mine("StanceRevision", `"position" = NULL, "state" = 'not-found', "lookedIn" = ' '`),
      "StanceRevision_not_found_where",
    ],
    [part("StanceCode", "StanceRevision", `"code" = 3`), "StanceCode_code_on_scale"],
    [part("IssueAnchor", "IssueRevision", `"position" = "position" * 2`), "IssueAnchor_position_on_scale"],
    [mine("ReactionRevision", `"eventId" = NULL`), "ReactionRevision_event_or_stance"],
    [
      mine("ReactionRevision", `"stanceId" = (SELECT min("id") FROM "Stance")`),
      "ReactionRevision_event_or_stance",
    ],
    [mine("CountryRevision", `"region" = ''`), "CountryRevision_region_given"],
    [mine("SourceRevision", `"url" = 'ftp://example.org/'`), "SourceRevision_url_web"],
    [identity("Source", `"address" = ''`), "Source_address_given"],
    [identity("Country", `"slug" = 'xc'`), "Country_slug_shape"],
    [identity("Source", `"slug" = 'example.org'`), "Source_slug_shape"],
    [identity("Leader", `"slug" = 'Di Draft'`), "Leader_slug_shape"],
    [identity("Stance", `"slug" = 'di--draft'`), "Stance_slug_shape"],
    [part("LeaderText", "LeaderRevision", `"language" = 'English'`), "LeaderText_language_shape"],
    [
      `UPDATE "AuditEntry" SET "actor" = 'x' WHERE false; ${release(2, ":draft", "repeat('c', 64)")}`,
      "Release_follows_previous",
    ],
  ])("%s", async (sql, rule) => {
    expect(await refusal(sql)).toBe(rule);
  });
});

describe("days and periods", () => {
  test.each(["MembershipRevision", "TermRevision", "StanceRevision"])("of %s", async (table) => {
    expect(await refusal(mine(table, `"from" = '2020-01-02', "fromPrecision" = 'month'`))).toBe(
      `${table}_from_precision`,
    );
    expect(await refusal(mine(table, `"from" = '2020-02-01', "fromPrecision" = 'year'`))).toBe(
      `${table}_from_precision`,
    );
    expect(await refusal(mine(table, `"to" = '2021-06-15', "toPrecision" = 'month'`))).toBe(
      `${table}_to_precision`,
    );
    expect(await refusal(mine(table, `"to" = NULL`))).toBe(`${table}_to_precision`);
    expect(await refusal(mine(table, `"toPrecision" = NULL`))).toBe(`${table}_to_precision`);
    expect(await refusal(mine(table, `"to" = "from"`))).toBe(`${table}_period`);
  });
  test.each([
    ["LeaderRevision", "born"],
    ["SourceRevision", "date"],
    ["EventRevision", "day"],
  ])("of %s.%s", async (table, column) => {
    const set = `"${column}" = '2020-02-03', "${column}Precision" = 'month'`;
    expect(await refusal(mine(table, set))).toBe(`${table}_${column}_precision`);
  });
});

describe("one at a time", () => {
  test("two stances of one leader, issue and lane do not hold on one day of one release", async () => {
    const copy = `
      INSERT INTO "Stance" ("slug", "leaderId", "issueId", "lane") SELECT 'a-second', "leaderId", "issueId", "lane" FROM "Stance" WHERE "slug" = 'ada-example-kites-does-2019';
      INSERT INTO "StanceRevision" ("recordId", "leaderId", "issueId", "lane", "changeSetId", "kind", "issueRevisionId", "from", "fromPrecision", "position", "confidence", "lastChecked")
        SELECT s."id", s."leaderId", s."issueId", s."lane", :draft, 'added', r."issueRevisionId", '2025-01-01', 'day', 1, 'high', now()
        FROM "Stance" s, "StanceRevision" r WHERE s."slug" = 'a-second' AND r."recordId" = (SELECT "id" FROM "Stance" WHERE "slug" = 'ada-example-kites-does-2019');
      INSERT INTO "Citation" SELECT max(r."id"), 0, min(s."id") FROM "StanceRevision" r, "Source" s;
      ${release(2, ":draft")} ${mine("StanceRevision", `"since" = 2`)};`;
    expect(await refusal(copy)).toBe("StanceRevision_no_overlap");
  });

  test.each(ALL_NOUNS.map(({ table }) => table))(
    "one revision of a record in %s is visible at a release",
    async (table) => {
      const again = `${release(2, ":draft")} UPDATE "${table}Revision" SET "recordId" = (SELECT min("recordId") FROM "${table}Revision" WHERE "since" = 1), "since" = 2 WHERE "changeSetId" = :draft;`;
      const blocs = `INSERT INTO "BlocRevision" ("recordId", "changeSetId", "kind", "lastChecked") SELECT "id", :draft, 'corrected', now() FROM "Bloc";`;
      const stances = `UPDATE "StanceRevision" d SET "recordId" = s."id", "leaderId" = s."leaderId", "issueId" = s."issueId", "lane" = s."lane", "from" = '1900-01-01', "to" = '1901-01-01', "toPrecision" = 'day'
      FROM "Stance" s WHERE s."slug" = 'ada-example-kites-does-2019' AND d."changeSetId" = :draft; ${release(2, ":draft")} ${mine("StanceRevision", `"since" = 2`)}`;
      const sql = table === "Stance" ? stances : table === "Bloc" ? blocs + again : again;
      expect(await refusal(sql)).toBe(`${table}Revision_one_at_a_time`);
    },
  );
});

describe("withholding", () => {
  const flags = async (slug: string) => {
    const { rows } = await query(
      `SELECT r."withheld" FROM "LeaderRevision" r JOIN "Leader" l ON l."id" = r."recordId" WHERE l."slug" = $1`,
      [slug],
    );
    return rows.map(({ withheld }) => withheld);
  };

  test("a row of the log marks what is published of the record, and another puts it back", async () => {
    await query("BEGIN");
    await query(WITHHELD);
    expect(await flags("ada-example")).toEqual([true]);
    expect(await flags("bo-sample")).toEqual([false]);
    await query(withholding("restore", "leader", "ada-example"));
    expect(await flags("ada-example")).toEqual([false]);
    await query(withholding("withhold", "leader", "di-draft"));
    expect(await flags("di-draft")).toEqual([false]);
    await query("ROLLBACK");
  });

  test("a row about a release, whose sentence is withheld, marks no record", async () => {
    await query("BEGIN");
    await query(withholding("withhold", "release", "ada-example"));
    expect(await flags("ada-example")).toEqual([false]);
    await query("ROLLBACK");
  });

  test.each([
    [`UPDATE "LeaderRevision" SET "withheld" = true WHERE "since" = 1`, "LeaderRevision_published"],
    [mine("LeaderRevision", `"withheld" = true`), "LeaderRevision_withheld_is_published"],
    [withholding("hide", "leader", "ada-example"), "Withholding_action_known"],
    [withholding("withhold", "person", "ada-example"), "Withholding_noun_known"],
    [withholding("withhold", "leader", "ada-example", " "), "Withholding_reason_given"],
  ])("%s is refused", async (sql, rule) => {
    expect(await refusal(sql)).toBe(rule);
  });
});

describe("the editors' side", () => {
  const person = (email: string) =>
    `INSERT INTO "User" ("id", "name", "email", "updatedAt") VALUES ('ada', 'Ada', '${email}', now());`;
  test.each([
    [person("Ada@example.org"), "User_email_lower"],
    [person("@"), "User_email_lower"],
    [person("ada@example.org"), ""],
    [
      COMMENTED.replace(`"text", "at"`, `"text", "at", "advice"`).replace("now())", "now(), 'approve')"),
      "Comment_advice_known",
    ],
    [
      COMMENTED.replace(`"text", "at"`, `"text", "at", "noun", "slug"`).replace(
        "now())",
        "now(), 'leader', 'di-draft')",
      ),
      "Comment_of_a_change_whole",
    ],
    [
      `UPDATE "LeaderRevision" SET "replacedById" = 1 WHERE "changeSetId" = :draft`,
      "LeaderRevision_replaced_is_removed",
    ],
    [
      `UPDATE "ReplyRevision" SET "stanceId" = (SELECT min("id") FROM "Stance") WHERE "changeSetId" = :draft`,
      "ReplyRevision_event_or_stance",
    ],
    [
      `UPDATE "IssueRevision" SET "retired" = '2020-02-02', "retiredPrecision" = 'month' WHERE "changeSetId" = :draft`,
      "IssueRevision_retired_precision",
    ],
  ])("%s", async (sql, rule) => {
    expect(await refusal(sql)).toBe(rule);
  });
});

describe("what was sent in from outside", () => {
  const SENT = `INSERT INTO "Report" ("kind", "path", "release", "asOf", "text", "name", "email", "at", "dueOn")
    VALUES ('correction', '/', 1, '2026-01-20', 'The day is wrong.', 'Di', 'di@example.org', now(), '2026-02-03');`;
  const ANSWERED = `"state" = 'accepted', "answeredAt" = now(), "answeredBy" = 'ada'`;
  test.each([
    [`${SENT} UPDATE "Report" SET "assignedTo" = 'ada', ${ANSWERED}`, ""],
    [`${SENT} UPDATE "Report" SET "name" = NULL, "email" = NULL`, ""],
    [`${SENT} UPDATE "Report" SET "text" = 'x'`, "Report_as_sent"],
    [`${SENT} UPDATE "Report" SET "sourceUrl" = 'https://example.org'`, "Report_as_sent"],
    [`${SENT} UPDATE "Report" SET "email" = 'other@example.org'`, "Report_as_sent"],
    [`${SENT} DELETE FROM "Report"`, "Report_as_sent"],
    [`${SENT} UPDATE "Report" SET "state" = 'accepted'`, "Report_answered"],
    [`${SENT} UPDATE "Report" SET "answeredAt" = now(), "answeredBy" = 'ada'`, "Report_answered"],
    [`${SENT} UPDATE "Report" SET ${ANSWERED.replace("accepted", "published")}`, "Report_published_is_reply"],
    [SENT.replace("'correction'", "'reply'"), "Report_reply_by_link"],
    [SENT.replace("'correction'", "'praise'"), "Report_kind_known"],
  ])("%s", async (sql, rule) => {
    expect(await refusal(sql)).toBe(rule);
  });
});

test("search text has neither accents nor capitals", async () => {
  const { rows } = await query(`SELECT search_text('Cý Spécimen') AS text`);
  expect(rows[0].text).toBe("cy specimen");
});

describe("briefings of accounts and presentations that are followed", () => {
  const KEPT = `INSERT INTO "User" ("id", "name", "email", "updatedAt") VALUES ('di', 'Di', 'di@example.org', now());
    INSERT INTO "Briefing" ("id", "slug", "ownerId", "title", "steps", "createdAt", "changedAt")
      VALUES (7, 'kites-abcdefgh', 'di', 'Kites', 1, now(), now());
    INSERT INTO "BriefingVersion" ("briefingId", "number", "content", "savedBy", "savedAt") VALUES (7, 1, '{}', 'di', now());`;
  const talk = (columns: string, values: string) =>
    `${KEPT} INSERT INTO "Talk" ("code", "secretHash", "startedAt", "endsAt", ${columns}) VALUES ('abcdefg', 'x', now(), now(), ${values})`;
  test.each([
    [`${KEPT} UPDATE "Briefing" SET "visibility" = 'public', "publicSince" = now()`, ""],
    [`${KEPT} UPDATE "Briefing" SET "visibility" = 'public'`, "Briefing_public_since"],
    [`${KEPT} UPDATE "Briefing" SET "takenDownAt" = now()`, "Briefing_taken_down_with_reason"],
    [`${KEPT} UPDATE "Briefing" SET "steps" = 61`, "Briefing_counts"],
    [`${KEPT} UPDATE "BriefingVersion" SET "content" = '[]'`, "BriefingVersion_as_saved"],
    [`${KEPT} DELETE FROM "Briefing"`, ""],
    [talk(`"bundled"`, "'who'"), ""],
    [talk(`"briefingId", "version"`, "7, 1"), ""],
    [talk(`"briefingId"`, "7"), "Talk_one_source"],
    [talk(`"bundled", "briefingId", "version"`, "'who', 7, 1"), "Talk_one_source"],
  ])("%s", async (sql, rule) => {
    expect(await refusal(sql)).toBe(rule);
  });
});
