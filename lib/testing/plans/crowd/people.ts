import { at, type Filled, hour, person } from "./columns";

/** Accounts, their sessions, links and what they sent. */
export const PEOPLE: readonly Filled[] = [
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
];
