import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Change } from "@/lib/change-sets/change";
import { ALL_NOUNS, NOUN_NAMES, type NounName } from "@/lib/change-sets/nouns";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { testDatabase } from "@/lib/db/testing";
import { membershipSlug } from "@/lib/memberships/schema";
import { makePerson, signInAs } from "@/lib/testing/people";
import { approve, buildWorld, draftChanges, expectDone, REVIEWER } from "@/lib/testing/world";
import { event, issue, leader, reply, source, stance, term, WORLD } from "@/lib/testing/world-records";
import { publicAddresses } from "./_testing/addresses";
import { ask } from "./_testing/ask";
import { worldSubjects } from "./_testing/subjects";

const test = testDatabase();
/** Stands in every text of the draft, and in every new slug. */
const WORD = "qwoxbly";
/** As long, and given by nobody. */
const NEVER = "zzyzxqu";
const LEADER = `di-${WORD}`;
const ISSUE = `${WORD}-issue`;

type Content = Record<string, unknown>;

/** A content with the word in each of its texts: those in a language, and those that are columns of their own. */
function marked(noun: NounName, content: object): Content {
  const { texts } = ALL_NOUNS.find(({ name }) => name === noun) ?? { texts: null };
  const own = [...(texts?.fields ?? []), "publisher", "note", "lookedIn"];
  const out: Content = { ...content };
  for (const field of own) if (field in out || texts?.fields.includes(field)) out[field] = `${WORD} ${field}`;
  if (Array.isArray(out.citations))
    out.citations = out.citations.map((c: object) => ({ ...c, quote: WORD, locator: WORD }));
  if (noun === "issue") out.anchors = [{ position: 1, text: `${WORD} anchor` }];
  if (noun === "source")
    Object.assign(out, { title: WORD, note: WORD, archivedAt: `https://${WORD}.example.org/` });
  return out;
}

/** New records of every noun, which refer to one another. */
function added(): Change[] {
  const minutes = source(`${WORD}/minutes`);
  const law = event(`${WORD}-law`, "2021", { leaders: [LEADER], issues: [ISSUE] });
  const held = stance({ leader: LEADER, issue: ISSUE, lane: "says", from: "2020", state: "unclear" });
  const belongs = { bloc: `${WORD}-bloc`, country: "XA", from: "2001", to: null, lastChecked: "2026-01-10" };
  const plain = { lastChecked: "2026-01-10" };
  const records: Change[] = [
    { noun: "country", slug: "XQ", action: "add", content: { name: WORD, region: "asia", ...plain } },
    {
      noun: "bloc",
      slug: `${WORD}-bloc`,
      action: "add",
      content: { name: WORD, description: WORD, ...plain },
    },
    { noun: "membership", slug: membershipSlug(belongs), action: "add", content: belongs },
    leader(LEADER, WORD, WORD, "XQ"),
    term(LEADER, WORD, "2018", null),
    issue(ISSUE, WORD, 3),
    minutes,
    held,
    law,
    {
      noun: "reaction",
      slug: `${WORD}-answers`,
      action: "add",
      content: { answers: law.slug, stance: held.slug, note: WORD, ...plain },
    },
    reply(`${held.slug}-reply-2026-01-09`, { leader: LEADER, event: null, stance: held.slug }),
  ];
  return records.map(withWord);
}

/** What stands already, edited: one record of every noun. */
function edited(): Change[] {
  return NOUN_NAMES.flatMap((noun) => {
    const record = WORLD.find((change) => change.noun === noun && change.slug !== "XB");
    return record && "content" in record
      ? [withWord({ ...record, action: "edit", kind: "corrected" } as Change)]
      : [];
  });
}

function withWord(change: Change): Change {
  if (!("content" in change)) return change;
  return { ...change, content: marked(change.noun, change.content) } as Change;
}

/** The answers of every public address, by address. */
async function answers(options: Parameters<typeof ask>[1] = {}): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const address of publicAddresses(worldSubjects(1, WORD))) {
    const { status, text } = await ask(address, options);
    // The key of a form is another each time, by design, and says nothing of the record.
    all.set(address, `${status} ${text.replace(/(name="key" value=)"[^"]*"/g, "$1")}`);
  }
  return all;
}

let jar: Map<string, string>;
let before: Map<string, string>;
let changeSetId: number;

beforeAll(async () => {
  await buildWorld(test.db);
  before = await answers();
  const editor = await makePerson(test.db, "Eda Editor", "editor");
  jar = await signInAs(editor);
  changeSetId = await draftChanges(test.db, [...added(), ...edited()], { title: WORD, sentence: WORD });
  const now = new Date("2026-02-01T10:00:00Z");
  await test.db.workingCopy.create({
    data: {
      changeSetId,
      noun: "stance",
      key: WORD,
      isNew: true,
      form: { summary: WORD },
      savedAt: now,
      savedBy: editor.id,
    },
  });
  await test.db.comment.create({
    data: { changeSetId, version: 1, author: editor.id, authorName: WORD, text: WORD, at: now },
  });
  await test.db.report.create({
    data: {
      kind: "correction",
      path: "/leaders/ada-example",
      release: 1,
      asOf: now,
      text: WORD,
      name: WORD,
      email: `${WORD}@example.org`,
      at: now,
      dueOn: now,
    },
  });
}, 120_000);

it("writes a draft that holds the word in every noun, new and edited", async () => {
  for (const { table } of ALL_NOUNS) {
    const rows = await test.db.$queryRawUnsafe<{ based: boolean }[]>(
      `SELECT "basedOnId" IS NOT NULL AS based FROM "${table}Revision" WHERE "changeSetId" = ${changeSetId} AND "since" IS NULL`,
    );
    expect(rows.length, table).toBeGreaterThan(0);
  }
});

describe.each([
  ["as a draft", async () => {}],
  [
    "once it is approved",
    async () => {
      await test.db.workingCopy.deleteMany({ where: { changeSetId } });
      await approve(test.db, changeSetId);
    },
  ],
])("a draft, %s", (_, step) => {
  beforeAll(async () => {
    await step();
  });

  it("changes no byte of any public answer, and so is nowhere in one", async () => {
    const after = await answers();
    for (const [address, answer] of after) expect(answer === before.get(address), address).toBe(true);
  }, 120_000);

  it("is nowhere in what a signed-in editor reads in public either", async () => {
    const after = await answers({ jar });
    for (const [address, answer] of after) expect(answer === before.get(address), address).toBe(true);
  }, 120_000);

  it.each([
    (word: string) => `/leaders/di-${word}`,
    (word: string) => `/leaders/di-${word}?asOf=2020-01-01&release=1`,
    (word: string) => `/leaders/di-${word}/changes.atom`,
    (word: string) => `/issues/${word}-issue`,
    (word: string) => `/issues/${word}-issue/changes.atom`,
    (word: string) => `/stances/di-${word}-${word}-issue-says-2020`,
    (word: string) => `/events/${word}-law`,
    (word: string) => `/relations/bo-sample/di-${word}`,
    (word: string) => `/changes/records/leader/di-${word}`,
    (word: string) => `/changes/records/reaction/${word}-answers`,
    (word: string) => `/changes?leader=di-${word}`,
    (word: string) => `/changes?issue=${word}-issue`,
    (word: string) => `/compare?leaders=di-${word},bo-sample`,
    (word: string) => `/compare?leaders=ada-example,bo-sample&issues=${word}-issue`,
    (word: string) => `/compare?leaders=ada-example,bo-sample&weights=${word}-issue:2`,
    (word: string) => `/compare?add=di-${word}`,
    (word: string) => `/?cell=di-${word}.kites`,
    (word: string) => `/?cell=ada-example.${word}-issue`,
    (word: string) => `/?order=distance&from=di-${word}`,
    (word: string) => `/?group=${word}-bloc`,
    (word: string) => `/events?leader=di-${word}`,
    (word: string) => `/events?issue=${word}-issue`,
    (word: string) => `/relations?a=di-${word}`,
    (word: string) => `/sources?q=${word}`,
    (word: string) => `/search?q=${word}%20law`,
    (word: string) => `/api/v1/stances?leaders=di-${word}`,
    (word: string) => `/api/v1/stances?issues=${word}-issue`,
    (word: string) => `/api/v1/agreement?leaders=di-${word},bo-sample`,
    (word: string) => `/api/v1/agreement?leaders=ada-example,bo-sample&weights=${word}-issue:2`,
    (word: string) => `/api/v1/events?leaders=di-${word}`,
    (word: string) => `/api/v1/events?issues=${word}-issue`,
    (word: string) => `/api/v1/sources?q=${word}`,
    (word: string) => `/api/v1/search?q=law%20${word}`,
  ])("answers a name that only the draft has like one that nobody gave: %s", async (address) => {
    // Once before, so that neither answer is the first of its kind and reads what both need.
    await ask(address(NEVER.replaceAll("z", "y")));
    const [draft, never] = [await counted(address(WORD)), await counted(address(NEVER))];
    expect(draft.status).toBe(never.status);
    expect(draft.text.replaceAll(WORD, NEVER)).toBe(never.text);
    expect(draft.statements).toBe(never.statements);
  });

  it("answers the page of its source like one that nobody gave", async () => {
    const slug = source(`${WORD}/minutes`).slug;
    const [draft, never] = [
      await counted(`/sources/${slug}`),
      await counted("/sources/example.org-00000000"),
    ];
    expect(draft.status).toBe(404);
    expect(draft.text.replaceAll(slug, "example.org-00000000")).toBe(never.text);
    expect(draft.statements).toBe(never.statements);
  });
});

it("is seen at once when it is published, so that the tests above can tell", async () => {
  expectDone(
    await publishChangeSet(test.db, {
      id: changeSetId,
      actor: REVIEWER,
      now: new Date("2026-02-02T10:00:00Z"),
    }),
  );
  for (const address of ["/", `/leaders/${LEADER}`, `/issues/${ISSUE}`, "/changes", "/api/v1/leaders"])
    expect((await ask(address)).text, address).toContain(WORD);
});

/** An answer with how many statements it sent to the database: what a stopwatch would tell, without its noise. */
async function counted(address: string): Promise<{ status: number; text: string; statements: number }> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  try {
    const { status, text } = await ask(address);
    return { status, text, statements: sent.mock.calls.filter(([asked]) => !isLook(asked)).length };
  } finally {
    sent.mockRestore();
  }
}

/** Whether a statement only looks whether the database answers, as the clock has it (lib/db/primary-watch.ts). */
function isLook(asked: unknown): boolean {
  return (typeof asked === "string" ? asked : (asked as { text?: string } | undefined)?.text) === "SELECT 1";
}
