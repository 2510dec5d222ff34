import type { Db, Tx } from "@/lib/db/client";
import { MOMENT } from "./moment";

// Rows of the tables beside the record, as years of use leave them: most of it long done, a little of it waiting. What
// nobody reads by is the least that the table takes.

const at = (seconds: string) => `timestamptz '${MOMENT.toISOString()}' - (${seconds}) * interval '1 second'`;
const hour = (column: string) => at(`${column} * 3600`);
const hash = (column: string) => `encode(sha256((${column})::text::bytea), 'hex')`;
const person = (column: string) => `'person-' || ${column} % 1500`;

/** How many rows of each, and the columns of row `n`, in the order of the foreign keys. */
const ROWS: readonly [table: string, rows: number, columns: Record<string, string>][] = [
  [
    "User",
    1_500,
    {
      id: "'person-' || n % 1500",
      name: "'Person ' || n",
      email: "'person-' || n % 1500 || '@example.org'",
      updatedAt: hour("n"),
      role: `(ARRAY['member', 'editor', 'reviewer'])[1 + n % 3]::"Role"`,
      isAdmin: "n % 500 = 0",
    },
  ],
  [
    "Account",
    1_500,
    {
      id: "'account-' || n",
      accountId: person("n"),
      providerId: "'credential'",
      userId: person("n"),
      password: "'-'",
      updatedAt: hour("n"),
    },
  ],
  [
    "Session",
    5_000,
    {
      id: "'session-' || n",
      token: "'token-' || n",
      userId: person("n"),
      expiresAt: hour("n - 2400"),
      updatedAt: hour("n"),
    },
  ],
  ["TwoFactor", 1_000, { id: "'factor-' || n", secret: "'-'", backupCodes: "'-'", userId: person("n") }],
  [
    "Verification",
    2_000,
    {
      id: "'verification-' || n",
      identifier: "'identifier-' || n",
      value: "'-'",
      expiresAt: hour("n - 20"),
      updatedAt: hour("n"),
    },
  ],
  ["RateLimit", 5_000, { key: "'limit-' || n", points: "1", expire: hour("n - 20") }],
  [
    "AccessLink",
    3_000,
    {
      id: "'link-' || n",
      kind: `(ARRAY['invitation', 'passwordReset', 'guestReview', 'reply'])[1 + n % 4]::"AccessLinkKind"`,
      tokenHash: "'hash-' || n",
      userId: `CASE WHEN n % 4 < 2 THEN ${person("n")} END`,
      changeSetId: "CASE WHEN n % 4 = 2 THEN 1000 + n END",
      leader: "CASE WHEN n % 4 = 3 THEN 'ada-example' END",
      createdBy: person("n"),
      createdAt: hour("n"),
      expiresAt: hour("n - 300"),
    },
  ],
  [
    "SubmittedForm",
    5_000,
    { key: "'form-' || n", actor: person("n"), at: at("n * 60"), outcome: "'{}'::jsonb" },
  ],
  [
    "ChangeSet",
    8_000,
    {
      id: "1000 + n",
      title: "'Change set ' || n",
      state: `(CASE WHEN n % 400 = 0 THEN 'inReview' WHEN n % 400 = 1 THEN 'draft' WHEN n % 400 = 2 THEN 'scheduled' WHEN n % 2 = 0 THEN 'published' ELSE 'withdrawn' END)::"ChangeSetState"`,
      author: person("n"),
      scheduledFor: `CASE WHEN n % 400 = 2 THEN ${hour("-24 - n")} END`,
      approvedBy: "'person-2'",
      createdAt: hour("n"),
      changedAt: hour("n"),
    },
  ],
  [
    "ChangeSetMove",
    16_000,
    {
      changeSetId: "1001 + n / 2",
      move: "CASE n % 2 WHEN 0 THEN 'submit' ELSE 'approve' END",
      fromState: `'draft'::"ChangeSetState"`,
      toState: `'inReview'::"ChangeSetState"`,
      actor: person("n"),
      at: hour("n / 2"),
    },
  ],
  [
    "Release",
    3_000,
    {
      number: "10 + n",
      at: hour("3001 - n"),
      changeSetId: "1000 + n * 2",
      proposedBy: "'person-1'",
      approvedBy: "'person-2'",
      reviewMode: "'twoPersons'",
      sentence: "'Something was published.'",
      methodVersion: "'1'",
      hashFormat: "1",
      contentHash: hash("n"),
      previousHash: hash("n - 1"),
      hash: hash("n"),
    },
  ],
  [
    "WorkingCopy",
    2_000,
    {
      changeSetId: "1001 + n",
      noun: "'stance'",
      key: "'stance-' || n",
      isNew: "false",
      form: "'{}'::jsonb",
      savedAt: hour("n"),
      savedBy: person("n"),
    },
  ],
  [
    "Comment",
    6_000,
    {
      changeSetId: "1001 + n / 2",
      version: "1",
      author: person("n"),
      authorName: "'Person'",
      text: "'A remark.'",
      at: hour("n"),
    },
  ],
  [
    "Notice",
    20_000,
    {
      userId: person("n"),
      kind: "'approved'",
      changeSetId: "1001 + n / 4",
      detail: "'{}'::jsonb",
      at: hour("n"),
      readAt: `CASE WHEN n > 1000 THEN ${hour("n")} END`,
      mailedAt: `CASE WHEN n > 20 THEN ${hour("n")} END`,
    },
  ],
  [
    "AuditEntry",
    40_000,
    {
      at: hour("40001 - n"),
      actor: person("n"),
      action: "(ARRAY['sign-in', 'sign-out', 'submit', 'approve', 'publish', 'change-role'])[1 + n % 6]",
      address: "CASE WHEN n > 39000 THEN '198.51.100.7' END",
      target:
        "CASE WHEN n % 6 = 5 THEN 'person person-' || n % 1500 WHEN n % 6 = 0 THEN 'report ' || n / 6 END",
      changeSetId: "CASE WHEN n % 6 BETWEEN 2 AND 4 THEN 1001 + n / 5 END",
      detail: "'{}'::jsonb",
    },
  ],
  [
    "Report",
    5_000,
    {
      kind: `CASE n % 5 WHEN 0 THEN 'reply' ELSE 'correction' END`,
      state: `(CASE WHEN n > 4900 THEN 'open' ELSE 'declined' END)::"ReportState"`,
      path: "'/leaders/ada-example'",
      noun: "'leader'",
      slug: "'ada-example'",
      release: "1",
      asOf: "date '2026-01-10'",
      text: "'Something is wrong.'",
      email: `CASE WHEN n > 4800 THEN 'reader-' || n || '@example.org' END`,
      linkId: "CASE n % 5 WHEN 0 THEN 'link-' || n END",
      leader: "'ada-example'",
      at: hour("5001 - n"),
      dueOn: `(${hour("4800 - n")})::date`,
      answer: "CASE WHEN n <= 4900 THEN 'No.' END",
      answeredBy: "CASE WHEN n <= 4900 THEN 'person-2' END",
      answeredAt: `CASE WHEN n <= 4900 THEN ${hour("5001 - n")} END`,
      mailedAt: `CASE WHEN n <= 4900 THEN ${hour("5001 - n")} END`,
    },
  ],
  [
    "Withholding",
    2_000,
    {
      at: hour("n"),
      action: "CASE n % 2 WHEN 0 THEN 'restore' ELSE 'withhold' END",
      noun: "'stance'",
      recordId: "100000 + n / 2",
      slug: "'stance-' || n / 2",
      reason: "'A mistake.'",
      actor: "'person-2'",
    },
  ],
  [
    "Import",
    1_000,
    {
      id: "1000 + n",
      state: `'made'::"ImportState"`,
      createdBy: person("n"),
      fileName: "'stances.csv'",
      format: "'csv'",
      title: "'Stances'",
      kind: "'corrected'",
      changeSetId: "1000 + n",
      columns: "'[]'::jsonb",
      createdAt: hour("n"),
      changedAt: hour("n"),
    },
  ],
  [
    "ImportRow",
    30_000,
    {
      importId: "1001 + n / 100",
      place: "1 + n % 100",
      table: "0",
      line: "2 + n % 100",
      cells: `'["ada-example"]'::jsonb`,
      noun: "'stance'",
      slug: "'stance-' || n",
      outcome: "'add'",
    },
  ],
  [
    "Briefing",
    4_000,
    {
      id: "1000 + n",
      slug: "'briefing-' || n",
      ownerId: person("n"),
      visibility: `(CASE WHEN n % 100 = 0 THEN 'public' WHEN n % 100 = 1 THEN 'link' ELSE 'private' END)::"BriefingVisibility"`,
      title: "'Briefing ' || n",
      steps: "5",
      createdAt: hour("n"),
      changedAt: hour("n"),
      publicSince: `CASE WHEN n % 100 = 0 THEN ${hour("n")} END`,
      deletedAt: `CASE WHEN n % 200 = 3 THEN ${hour("n")} END`,
    },
  ],
  [
    "BriefingVersion",
    12_000,
    {
      briefingId: "1001 + (n - 1) / 3",
      number: "1 + (n - 1) % 3",
      content: `'{"title": "Kites", "steps": []}'::jsonb`,
      savedBy: person("n"),
      savedAt: hour("n"),
    },
  ],
  ["BriefingEditor", 2_000, { briefingId: "1001 + n", userId: person("n + 1"), addedAt: hour("n") }],
  [
    "Talk",
    3_000,
    {
      code: "'code-' || n",
      secretHash: "'-'",
      briefingId: "1001 + n",
      version: "1",
      startedAt: hour("n"),
      endsAt: hour("n - 2950"),
    },
  ],
];

/**
 * Fills the tables beside the record and lets the planner learn of all. Triggers rest meanwhile: what they guard is how
 * rows come to be, and these only have to be there.
 */
export async function crowd(db: Db): Promise<void> {
  await db.$transaction(fill, { timeout: 60_000 });
  // As it does by itself, soon after: a planner that knows nothing of rows, or finds them not yet sorted in, is another.
  await db.$executeRawUnsafe("VACUUM (ANALYZE)");
}

async function fill(tx: Tx): Promise<void> {
  await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
  for (const [table, rows, columns] of ROWS) {
    const names = Object.keys(columns).map((name) => `"${name}"`);
    await tx.$executeRawUnsafe(
      `INSERT INTO "${table}" (${names}) SELECT ${Object.values(columns)} FROM generate_series(1, ${rows}) n`,
    );
  }
  await tx.$executeRawUnsafe(
    `INSERT INTO "SourceCheck" ("sourceId", "revisionId", "url", "state", "since", "checkedAt")
     SELECT "recordId", "id", "url", (CASE WHEN "id" % 50 = 0 THEN 'gone' ELSE 'live' END)::"LinkState", ${hour(`"id"`)}, ${hour(`"id"`)}
       FROM "SourceRevision" WHERE "id" % 10 > 0 AND "since" IS NOT NULL`,
  );
}
