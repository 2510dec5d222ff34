import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { AUTHOR, actor, buildWorld, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { source } from "@/lib/testing/world-records";
import { withhold } from "@/lib/withholdings/mutations";
import { sourceIdentity } from "../identity";
import type { Seen } from "./model";
import { checkSources, markLookedAt } from "./mutations";
import { countSourcesToLookAt, sourcesToLookAt } from "./queries";

const database = testDatabase();
const day = (number: number) => new Date(Date.UTC(2026, 1, number));
const read = (textHash: string, movedTo: string | null = null): Seen => ({
  kind: "read",
  status: 200,
  movedTo,
  textHash,
});
const gone: Seen = { kind: "gone", status: 410, movedTo: null };
const silent: Seen = { kind: "unreached", why: "name", status: null };
const closed: Seen = { kind: "unreached", why: "status", status: 403 };

const at = (host: string) => {
  const url = `https://${host}.example/page`;
  return { ...source(host, { url, title: `Page of ${host}` }), slug: sourceIdentity(url)?.slug ?? "" };
};
let asked: string[];
let isBuilt = false;

beforeEach(async () => {
  asked = [];
  if (!isBuilt) await buildWorld(database.db);
  isBuilt = true;
  await database.db.sourceCheck.deleteMany();
});

/** One run on a day, in which each host answers so; all others are read as ever. */
function check(
  on: number,
  answers: Record<string, Seen> = {},
  more: { limit?: number; olderThanDays?: number } = {},
) {
  return checkSources(database.db, {
    limit: 100,
    olderThanDays: 0,
    ...more,
    now: () => day(on),
    lookAt: async (url) => {
      asked.push(url);
      return answers[url.replace("https://", "").replace(".example/page", "")] ?? answers.all ?? read("same");
    },
  });
}
const list = () => sourcesToLookAt({ take: 50, skip: 0 });
const rows = () => database.db.sourceCheck.findMany({ orderBy: { sourceId: "asc" } });

describe("checking the addresses of sources", () => {
  test("asks for each published one, and next time for those asked longest ago", async () => {
    const { db } = database;
    const count = await db.source.count();
    expect(await check(1)).toMatchObject({ asked: count, states: { live: count }, offline: false });
    expect(new Set(asked).size).toBe(count);
    const [first, ...others] = [...asked];
    await db.sourceCheck.updateMany({ where: { url: { in: others } }, data: { checkedAt: day(3) } });
    asked = [];
    await check(5, {}, { limit: 1 });
    expect(asked).toEqual([first]);
    asked = [];
    await check(5, {}, { olderThanDays: 3 });
    expect(asked, "all were asked within three days").toEqual([]);
  });

  test("goes on where a run was cut off", async () => {
    const { db } = database;
    const count = await db.source.count();
    await check(1, {}, { limit: 1 });
    expect(await rows()).toHaveLength(1);
    const [before] = asked;
    await check(1, {}, { olderThanDays: 1 });
    expect(asked.filter((url) => url === before)).toHaveLength(1);
    expect(await rows()).toHaveLength(count);
  });

  test("offline, says so and changes nothing", async () => {
    await publishChanges(database.db, [at("one"), at("two")]);
    await check(1);
    const before = await rows();
    const report = await check(2, { all: silent });
    expect(report).toMatchObject({ offline: true, states: { unreachable: 0 } });
    expect(report.unsure).toBe(report.asked);
    expect(await rows()).toEqual(before);
  });

  test("believes that a host is silent only where another one answered", async () => {
    expect(await check(1, { all: silent, one: closed })).toMatchObject({ unsure: 1, offline: false });
    const states = new Map((await rows()).map(({ url, state }) => [url, state]));
    expect(states.get("https://two.example/page")).toBe("unreachable");
    expect(states.has("https://one.example/page"), "it alone answered").toBe(false);
  });

  test("leaves a withheld and a removed source alone", async () => {
    await publishChanges(database.db, [at("hidden"), at("dropped")]);
    const reason = "A court.";
    expectDone(
      await withhold(database.db, {
        noun: "source",
        slug: at("hidden").slug,
        reason,
        actor: REVIEWER,
        now: day(1),
      }),
    );
    await publishChanges(database.db, [
      { noun: "source", slug: at("dropped").slug, action: "remove", kind: "corrected" },
    ]);
    await check(2);
    expect(asked.filter((url) => /hidden|dropped/.test(url))).toEqual([]);
  });
});

describe("the list of what waits for a look", () => {
  test("holds what moved, changed, is gone, or was silent twice in a row", async () => {
    await publishChanges(database.db, [at("three"), at("four"), at("five")]);
    await check(1);
    expect(await list()).toEqual([]);
    const answers = {
      one: gone,
      two: read("same", "https://new.example/"),
      three: read("other"),
      four: closed,
    };
    await check(2, answers);
    expect((await list()).map(({ slug, state }) => [slug, state])).toEqual([
      [at("one").slug, "gone"],
      [at("two").slug, "moved"],
      [at("three").slug, "changed"],
    ]);
    await check(3, answers);
    expect(await countSourcesToLookAt()).toEqual({ gone: 1, moved: 1, changed: 1, unreachable: 1 });
    const [first, second] = await list();
    expect(first).toMatchObject({
      title: "Page of one",
      status: 410,
      since: "2026-02-02",
      seenOn: "2026-02-01",
    });
    expect(second).toMatchObject({ movedTo: "https://new.example/", checkedOn: "2026-02-03" });
  });

  test("ends for a source that was looked at, until something else becomes of it", async () => {
    const { slug } = at("one");
    const look = (by = AUTHOR) => markLookedAt(database.db, { slug, state: "gone", actor: by, now: day(4) });
    await check(3, { one: gone });
    expect(await look(actor("Member Example", "member"))).toMatchObject({ ok: false, code: "forbidden" });
    expect(await list()).toHaveLength(1);
    expectDone(await look());
    expect(await look(), "twice").toMatchObject({ ok: false, code: "outdated" });
    expect(await list()).toEqual([]);
    await check(5, { one: gone });
    expect(await list()).toEqual([]);
    await check(6, { one: read("same", "https://new.example/") });
    expect(await list()).toMatchObject([{ slug, state: "moved" }]);
    expect(await look(), "another state").toMatchObject({ ok: false, code: "outdated" });
    expect(await database.db.auditEntry.findMany({ where: { action: "look-at-source" } })).toMatchObject([
      { actor: AUTHOR.id, target: `source ${slug}`, detail: { state: "gone" } },
    ]);
  });

  test("ends for a source that was edited, whose address is then asked first", async () => {
    await check(6, { one: gone });
    const found = at("one");
    await publishChanges(database.db, [
      { ...found, action: "edit", kind: "corrected", content: { ...found.content, note: "Moved." } },
    ]);
    expect(await list()).toEqual([]);
    await check(7, { one: gone });
    expect(await list()).toHaveLength(1);
  });
});

test("the database refuses a state that does not say why", async () => {
  await check(1);
  const [row] = await rows();
  const where = { sourceId: row?.sourceId ?? 0 };
  for (const data of [
    { state: "unreachable" },
    { why: "time" },
    { state: "moved" },
    { lookedAt: day(1) },
  ] as const)
    await expect(database.db.sourceCheck.update({ where, data })).rejects.toThrow();
});
