import { type Filled, hour, person } from "./columns";

/** Briefings of accounts, and those that are followed. */
export const BRIEFINGS: readonly Filled[] = [
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
