import { beforeAll, describe, expect, test } from "vitest";
import type { Change } from "@/lib/change-sets/change";
import { NOUN_NAMES, type NounName } from "@/lib/change-sets/nouns";
import type { Db } from "@/lib/db/client";
import { createTestDatabase, testDatabase } from "@/lib/db/testing";
import { readFile } from "@/lib/imports/reading/read-file";
import { checkRecord } from "@/lib/record-forms/check";
import { readValues } from "@/lib/record-forms/read";
import { actor, buildWorld, draftChanges, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { event, leader, reply, source, stance, term } from "@/lib/testing/world-records";
import { withhold } from "@/lib/withholdings/mutations";
import { exportRecords } from "./queries";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00Z");
const ADMIN = actor("Admin Example", "member", true);

const gi = leader("gi-subject", "Gi Subject", "Subject, Gi", "XA");
const said = stance({ leader: "gi-subject", issue: "kites", lane: "says", from: "2016" });
const leaflet = source("leaflet");
const cited = stance({
  leader: "ada-example",
  issue: "ferries",
  lane: "says",
  from: "2016",
  citations: [
    { source: leaflet.slug, quote: "=1+1", locator: "p. 4", accessedOn: "2026-01-09" },
    { source: source("minutes").slug },
  ],
});
const lone = stance({
  leader: "ada-example",
  issue: "clocks",
  lane: "says",
  from: "2016",
  citations: [{ source: leaflet.slug }],
});
const MORE: Change[] = [
  gi,
  term("gi-subject", "Mayor of Xanadu", "2015", null),
  said,
  leaflet,
  cited,
  lone,
  event("gi-rally", "2019-04-09", {
    leaders: ["gi-subject", "ada-example"],
    title: 'Rally,\u2028"the" large one',
  }),
  reply("gi-replies", { leader: "gi-subject", event: "kite-decree" }),
  {
    noun: "reaction",
    slug: "gi-answers-decree",
    action: "add",
    content: { answers: "kite-decree", stance: said.slug, note: "It answers.", lastChecked: "2026-01-10" },
  },
];

type File = { format: string; version: number; records: Record<NounName, { slug: string }[]> };

async function exported(db: Db, release?: number) {
  const pieces: string[] = [];
  const result = await exportRecords(db, { release, write: async (text) => void pieces.push(text) });
  const text = pieces.join("");
  return { result, text, file: result.ok ? (JSON.parse(text) as File) : null };
}
const slugsOf = (file: File | null, noun: NounName) => file?.records[noun].map(({ slug }) => slug) ?? [];

/** The rows of an export as changes: what an import makes of them, through the forms. */
async function changesOf(text: string): Promise<Change[]> {
  const read = await readFile("export.json", Buffer.from(text));
  if (!read.ok) throw new Error(read.problem.reason);
  return read.tables.flatMap(({ noun, headings, rows }) =>
    rows.map(({ cells }) => {
      const form = new FormData();
      for (const [at, heading] of headings.entries()) form.append(heading, cells[at] ?? "");
      form.append("agreesAt", "2");
      const checked = checkRecord(noun ?? "country", readValues(form) ?? {}, "2026-02-01");
      if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
      const slug = cells[headings.indexOf("slug")];
      return { noun, slug, action: "add", content: checked.content } as unknown as Change;
    }),
  );
}

beforeAll(async () => {
  await buildWorld(database.db, { more: MORE });
});

describe("an export", () => {
  test("holds what readers see, in order, and no draft, removal or older text", async () => {
    const { db } = database;
    const before = await exported(db);
    await publishChanges(
      db,
      [
        {
          noun: "event",
          slug: "kite-protest",
          action: "edit",
          kind: "corrected",
          content: event("kite-protest", "2019-04-06").content,
        },
        { noun: "reply", slug: "gi-replies", action: "remove", kind: "corrected" },
      ],
      { now },
    );
    await draftChanges(
      db,
      [event("never-published", "2019-05-01"), leader("no-one", "No One", "One, No", "XA")],
      { now },
    );
    const { result, text, file } = await exported(db);
    expect(Object.keys(file?.records ?? {})).toEqual([...NOUN_NAMES]);
    for (const noun of NOUN_NAMES) expect(slugsOf(file, noun)).toEqual([...slugsOf(file, noun)].sort());
    expect(text).not.toMatch(/never-published|no-one|gi-replies/);
    expect(text).toContain('"slug":"kite-protest","day":"2019-04-06"');
    expect(text).not.toContain("2019-04-05");
    expect(result).toMatchObject({
      ok: true,
      value: { release: 2, counts: { event: 4, reply: 0, leader: 4 }, leftOut: [], shortened: [] },
    });
    expect(await exported(db)).toEqual({ result, text, file });
    expect((await exported(db, 1)).text).toBe(before.text);
    expect(text.split("\n").length).toBe(
      2 * NOUN_NAMES.length + 3 + NOUN_NAMES.reduce((sum, noun) => sum + slugsOf(file, noun).length, 0),
    );
  });

  test("read back into an empty database and exported again, is the same bytes", async () => {
    const { text } = await exported(database.db);
    const other = await createTestDatabase();
    try {
      await publishChanges(other.db, await changesOf(text), { now });
      expect((await exported(other.db)).text).toBe(text);
    } finally {
      await other.drop();
    }
  });

  test("goes without what is withheld, in every release, and without what cannot stand then", async () => {
    const { db } = database;
    expectDone(
      await withhold(db, { noun: "leader", slug: "gi-subject", reason: "A court.", actor: REVIEWER, now }),
    );
    expectDone(
      await withhold(db, { noun: "source", slug: leaflet.slug, reason: "A court.", actor: ADMIN, now }),
    );
    for (const release of [1, 2]) {
      const { result, text, file } = await exported(db, release);
      if (!result.ok) throw new Error(result.message);
      expect(text).not.toMatch(/gi-subject|leaflet|Gi Subject/);
      expect(slugsOf(file, "event")).toContain("gi-rally");
      expect(slugsOf(file, "stance")).toContain(cited.slug);
      const names = result.value.leftOut.map(({ noun, slug, because }) => `${because}: ${noun} ${slug}`);
      expect(names).toEqual(
        expect.arrayContaining([
          "withheld: leader gi-subject",
          "withheld: term gi-subject-2015",
          `withheld: stance ${said.slug}`,
          "withheld: reaction gi-answers-decree",
          `withheld: source ${leaflet.slug}`,
          `depends: stance ${lone.slug}`,
        ]),
      );
      expect(result.value.shortened).toEqual([
        { noun: "stance", slug: cited.slug, field: "citations", refersTo: [`source ${leaflet.slug}`] },
        { noun: "event", slug: "gi-rally", field: "leaders", refersTo: ["leader gi-subject"] },
      ]);
      // It stands by itself: everything that it refers to is in it.
      const other = await createTestDatabase();
      try {
        await publishChanges(other.db, await changesOf(text), { now });
        expect((await exported(other.db)).text).toBe(text);
      } finally {
        await other.drop();
      }
    }
  });
});

test("there is none of a release that is not there", async () => {
  const { result, text } = await exported(database.db, 9);
  expect(result).toMatchObject({
    ok: false,
    code: "not-found",
    message: "There is no release 9; the newest is 2.",
  });
  expect(text).toBe("");
  const empty = await createTestDatabase();
  try {
    expect((await exported(empty.db)).result).toMatchObject({ ok: false, code: "not-found" });
  } finally {
    await empty.drop();
  }
});
