import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ask } from "@/app/_testing/ask";
import { testDatabase } from "@/lib/db/testing";
import { verifyReleases } from "@/lib/releases/verify";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, signInAs } from "@/lib/testing/people";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { reply, stance } from "@/lib/testing/world-records";
import { restoreRecord, withholdRecord } from "./actions";

const test = testDatabase();
const deed = stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2019", position: 2 });
const answer = reply("kites-reply-2026-01-09", { event: null, stance: deed.slug });
const NAME = "Ada Example on Kites, done, 2019";
const PEOPLE = {
  member: ["member", false],
  editor: ["editor", false],
  reviewer: ["reviewer", false],
  admin: ["member", true],
} as const;
type Who = keyof typeof PEOPLE | "nobody";
const jars = new Map<Who, Map<string, string>>();

beforeAll(async () => {
  await buildWorld(test.db);
  await publishChanges(test.db, [answer], {
    now: new Date("2026-02-01T10:00:00Z"),
    sentence: "Ada Example was said to own kites.",
  });
  for (const [who, [role, isAdmin]] of Object.entries(PEOPLE)) {
    const person = await makePerson(test.db, `${who} person`, role, { isAdmin });
    jars.set(who as Who, await signInAs(person));
  }
});

type Fields = Record<string, string | string[]>;

/** Sends a form as somebody's browser would; where it leads, or what it answers. */
async function send(action: typeof withholdRecord, who: Who, fields: Fields) {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  try {
    const state = await withRequest({ jar: jars.get(who) }, () => action(null, form));
    const result = state?.result;
    return result && !result.ok ? result.code : "done";
  } catch (error) {
    const [kind, , to] = String((error as { digest?: string }).digest).split(";");
    if (kind !== "NEXT_REDIRECT") throw error;
    return to;
  }
}

const about = { noun: "stance", slug: deed.slug, reason: "It was false." };
const LIST = "/editing/withheld";
const page = (address: string, who: Who = "reviewer") => ask(address, { jar: jars.get(who) });
const isWithheld = async () => (await ask(`/stances/${deed.slug}`)).status === 410;

describe("who may withhold, and put back", () => {
  beforeEach(async () => {
    if (await isWithheld()) await send(restoreRecord, "reviewer", about);
  });

  it.each([
    ["nobody", "unauthenticated"],
    ["member", "forbidden"],
    ["editor", "forbidden"],
  ] as const)("%s is refused by the actions themselves, whatever the form says", async (who, code) => {
    expect(await send(withholdRecord, who, { ...about, actor: "reviewer-person", role: "reviewer" })).toBe(
      code,
    );
    expect(await isWithheld()).toBe(false);
    await send(withholdRecord, "reviewer", about);
    expect(await send(restoreRecord, who, about)).toBe(code);
    expect(await isWithheld()).toBe(true);
  });

  it.each(["reviewer", "admin"] as const)(
    "%s may, and it is in the audit log with the reason",
    async (who) => {
      expect(await send(withholdRecord, who, about)).toBe(LIST);
      expect(await isWithheld()).toBe(true);
      expect(await send(restoreRecord, who, { ...about, reason: "It was true." })).toBe(LIST);
      expect(await isWithheld()).toBe(false);
      const rows = await test.db.auditEntry.findMany({
        where: { actor: `${who}-person`, target: `stance ${deed.slug}` },
        orderBy: { id: "asc" },
      });
      expect(
        rows.slice(-2).map(({ action, detail }) => [action, (detail as { reason: string }).reason]),
      ).toEqual([
        ["withhold", "It was false."],
        ["restore", "It was true."],
      ]);
    },
  );

  it.each([
    ["nobody", 307],
    ["member", 403],
    ["editor", 403],
    ["reviewer", 200],
    ["admin", 200],
  ] as const)("the page opens for %s with %i", async (who, status) => {
    expect((await page(`/editing/withhold?noun=stance&slug=${deed.slug}`, who)).status).toBe(status);
  });

  it.each([
    ["member", 403],
    ["editor", 200],
    ["reviewer", 200],
    ["admin", 200],
  ] as const)("the list opens for %s with %i", async (who, status) => {
    expect((await page(LIST, who)).status).toBe(status);
  });
});

describe("the two clicks", () => {
  it("say first what it is and what goes with it, and ask for a reason", async () => {
    const { text } = await page(
      `/editing/withhold?about=${encodeURIComponent(`/stances/${deed.slug}?release=1`)}`,
    ).then(({ location }) => page(location ?? ""));
    expect(text).toContain(`stance “${NAME}”`);
    expect(text).toContain(String(deed.content.summary));
    expect(text).toContain("One other record cannot stand without it, or says the same under another name");
    expect(text).toContain("reply “Reply of ");
    expect(text).toContain('name="reason"');
    expect(text).not.toContain("Withhold it from every release</button>");
  });

  it("then show what readers will find, and do it", async () => {
    const { text } = await page(
      `/editing/withhold?noun=stance&slug=${deed.slug}&reason=It+was+false.&sentences=1`,
    );
    expect(text).toContain("The reason: It was false.");
    expect(text).toContain("Withhold it from every release</button>");
    expect(text).toMatch(/name="sentences" value="1"/);
    expect(text).toContain("draft=It+was+false.");
  });

  it("say so where an address is of no record, and where nothing of a name was published", async () => {
    expect((await page("/editing/withhold?about=/compare")).text).toContain("This is no page of a record.");
    expect((await page("/editing/withhold?noun=stance&slug=nothing")).status).toBe(404);
    expect(await send(withholdRecord, "reviewer", { ...about, slug: "nothing" })).toBe("not-found");
    expect(await send(withholdRecord, "reviewer", { ...about, reason: " " })).toBe("invalid");
  });

  it("do it once, however often they are sent", async () => {
    expect(await send(withholdRecord, "reviewer", about)).toBe(LIST);
    expect(await send(withholdRecord, "reviewer", about)).toBe("not-allowed");
    const { text } = await page(LIST, "editor");
    expect(text).toContain(`stance “${NAME}”`);
    expect(text).toContain("It was false. (went with the stance");
    expect(text).not.toContain("Put back");
    expect((await page(LIST)).text).toContain(`act=restore&amp;noun=stance&amp;slug=${deed.slug}`);
    expect(await send(restoreRecord, "reviewer", about)).toBe(LIST);
    expect((await page(LIST)).text).toContain("Nothing is withheld");
  });
});

describe("the sentence of a release", () => {
  const CLAIM = "said to own kites";
  const places = ["/", "/changes", "/changes/2", "/changes/feed.atom", "/api/v1/releases"];

  it("is withheld with the record whose claim it repeats, wherever it is told", async () => {
    for (const place of places) expect((await ask(place)).text, place).toContain(CLAIM);
    expect(await send(withholdRecord, "reviewer", { ...about, sentences: ["2"] })).toBe(LIST);
    for (const place of places) {
      const { text } = await ask(place);
      expect(text, place).not.toContain(CLAIM);
      expect(text, place).toContain("The sentence of this release is withheld.");
    }
    expect((await ask("/changes/2")).text).toContain("It was false.");
    expect(await verifyReleases(test.db)).toEqual({ ok: true, releases: 2 });
  });

  it("goes with its record or not at all", async () => {
    const other = { ...about, noun: "leader", slug: "bo-sample" };
    const count = await test.db.withholding.count();
    expect(await send(withholdRecord, "reviewer", { ...other, sentences: ["1", "99"] })).toBe("not-found");
    expect(await test.db.withholding.count()).toBe(count);
    expect((await ask("/leaders/bo-sample")).status).toBe(200);
    // One that is withheld already is as it should be.
    expect(await send(withholdRecord, "reviewer", { ...other, sentences: ["2"] })).toBe(LIST);
    expect(await send(restoreRecord, "reviewer", other)).toBe(LIST);
    const release = { noun: "release", slug: "1", reason: "It repeats it.", sentences: ["2"] };
    expect(await send(withholdRecord, "reviewer", release)).toBe("invalid");
  });

  it("is put back by itself", async () => {
    expect((await page(LIST)).text).toContain("Sentence of release 2");
    expect((await page("/editing/withhold?act=restore&noun=release&slug=2")).status).toBe(200);
    const given = { noun: "release", slug: "2", reason: "It is as it was." };
    expect(await send(restoreRecord, "admin", given)).toBe(LIST);
    expect(await send(restoreRecord, "admin", given)).toBe("not-allowed");
    for (const place of places) expect((await ask(place)).text, place).toContain(CLAIM);
    expect(await send(withholdRecord, "reviewer", { ...given, slug: "99" })).toBe("not-found");
    expect(await send(withholdRecord, "reviewer", { ...given, slug: "x" })).toBe("invalid");
    expect((await page("/editing/withhold?noun=release&slug=x")).status).toBe(404);
  });
});
