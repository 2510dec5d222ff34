import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { REPLIES } from "@/lib/testing/replies";
import { buildWorld, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { leader, source, stance } from "@/lib/testing/world-records";
import { withhold } from "@/lib/withholdings/mutations";
import { request, routesOf } from "./testing";

const test = testDatabase();
const wrong = stance({ leader: "bo-sample", issue: "lanterns", lane: "says", from: "2014-02-03" });
const act = { reason: "The claim was false.", actor: REVIEWER, now: new Date("2026-03-01T00:00:00Z") };
const later = [
  leader("di-instance", "Di Instance", "Instance, Di", "XB"),
  source("late", { publisher: "Étude & Sons", date: "2024-03" }),
];

beforeAll(async () => {
  await buildWorld(test.db, { more: [...REPLIES, wrong] });
  await publishChanges(test.db, later, { now: new Date("2026-02-01T00:00:00Z") });
  expectDone(await withhold(test.db, { noun: "stance", slug: wrong.slug, ...act }));
});

type Json = Record<string, unknown>;
async function read(path: string, query = ""): Promise<{ status: number; body: Json }> {
  const { GET } = await routesOf(path);
  const response = await GET(request(`/api/v1/${path}${query}`));
  return { status: response.status, body: await response.json() };
}
async function list(path: string, query = ""): Promise<Json[]> {
  const { status, body } = await read(path, query);
  expect(status, JSON.stringify(body)).toBe(200);
  return body[path] as Json[];
}
const slugs = (records: Json[]) => records.map(({ slug }) => slug);
const ON = "asOf=2020-06-01";

describe("stances", () => {
  it.each<[string, (one: Json) => boolean]>([
    ["lane=does", ({ lane }) => lane === "does"],
    ["position=-2,-1", ({ position }) => position === -2 || position === -1],
    ["position=0", ({ position }) => position === 0],
    ["state=declined,not-found", ({ state }) => state === "declined" || state === "not-found"],
    ["state=withheld", ({ state }) => state === "withheld"],
    ["confidence=high", ({ confidence }) => confidence === "high"],
    ["confidence=low,medium,high", ({ confidence }) => confidence !== null],
    ["from=2019-01-01", ({ from }) => String(from) >= "2019"],
    ["to=2018-12-31", ({ from }) => String(from) < "2019"],
    ["from=2019-04-01&to=2019-04-01", ({ from }) => from === "2019-04"],
    ["lane=says&position=-1&confidence=high", (s) => s.lane === "says" && s.position === -1],
  ])("%s are those that are so, in the same order", async (filter, holds) => {
    const all = await list("stances", `?${ON}`);
    const some = await list("stances", `?${ON}&${filter}`);
    expect(some).toEqual(all.filter(holds));
    expect(some.length, filter).toBeLessThan(all.length);
  });

  it("are found in each lane and state that is asked about", async () => {
    for (const filter of [
      "lane=does",
      "position=-2,-1",
      "state=withheld",
      "confidence=high",
      "from=2019-01-01",
    ])
      expect(await list("stances", `?${ON}&${filter}`), filter).not.toEqual([]);
  });

  it("tell of a withheld one no confidence that it had", async () => {
    for (const grade of ["low", "medium", "high"])
      expect(slugs(await list("stances", `?${ON}&confidence=${grade}`))).not.toContain(wrong.slug);
  });

  it("stand by issue or by their first day, and as by default where these are the same", async () => {
    const all = await list("stances", `?${ON}`);
    const first = ({ from }: Json) => String(from).padEnd(10, "-01");
    const sorted = (by: (a: Json, b: Json) => number) => slugs(all.toSorted(by));
    const ordered = async (order: string) => slugs(await list("stances", `?${ON}&order=${order}`));
    const early = (a: Json, b: Json) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0);
    expect(await ordered("oldest")).toEqual(sorted(early));
    expect(await ordered("newest")).toEqual(sorted((a, b) => early(b, a)));
    const places = (await list("issues")).map(({ slug }) => slug);
    expect(await ordered("issue")).toEqual(
      sorted((a, b) => places.indexOf(a.issue) - places.indexOf(b.issue)),
    );
    expect(await ordered("leader")).toEqual(slugs(all));
  });
});

describe("leaders, terms, memberships and issues", () => {
  it.each<[string, string, (one: Json) => boolean]>([
    ["leaders", "term=in-office", ({ office }) => office === "in-office"],
    ["leaders", "term=not-in-office", ({ office }) => office !== "in-office"],
    ["leaders", "country=XB", ({ country }) => (country as Json).code === "XB"],
    ["terms", "inForce=yes", ({ inForce }) => inForce === true],
    ["terms", "inForce=no", ({ inForce }) => inForce === false],
    ["terms", "officeKind=head", ({ officeKind }) => officeKind === "head"],
    ["memberships", "country=XA", ({ country }) => (country as Json).code === "XA"],
    ["memberships", "inForce=no", ({ inForce }) => inForce === false],
    ["issues", "core=yes", ({ core }) => core === true],
    ["issues", "asked=no", ({ asked }) => asked === false],
  ])("%s with %s are those that are so", async (path, filter, holds) => {
    const all = await list(path, `?${ON}`);
    expect(await list(path, `?${ON}&${filter}`)).toEqual(all.filter(holds));
  });

  it("stand by country and within it by name, and pass the filters of their page", async () => {
    const all = await list("leaders", `?${ON}`);
    const country = ({ country: held }: Json) => String((held as Json).name);
    expect(slugs(await list("leaders", `?${ON}&order=country`))).toEqual(
      slugs(all.toSorted((a, b) => country(a).localeCompare(country(b), "en"))),
    );
    expect(await list("leaders", `?${ON}&group=example-union`)).not.toEqual([]);
    expect(await list("leaders", `?${ON}&office=head`)).not.toEqual(all);
  });
});

describe("sources", () => {
  it("are those of a publisher, a year, a leader, an issue", async () => {
    expect(slugs(await list("sources", "?publisher=etude %26 sons"))).toEqual([later[1]?.slug]);
    expect(await list("sources", "?publisher=etude")).toEqual([]);
    const all = await list("sources");
    const of = async (query: string) => slugs(await list("sources", query));
    expect(await of("?year=2024")).toEqual(slugs(all.filter(({ date }) => String(date).startsWith("2024"))));
    expect(await of("?leader=di-instance")).toEqual([]);
    const cited = (stances: Json[]) =>
      new Set(stances.flatMap(({ sources }) => (sources as Json[]).map(({ slug }) => slug)));
    const named = await of("?leader=ada-example&issue=kites");
    for (const slug of cited(await list("stances", `?${ON}&leaders=ada-example&issues=kites`)))
      expect(named).toContain(slug);
    expect((await of("?leader=ada-example")).length).toBeGreaterThan(0);
  });
});

describe("releases", () => {
  const numbers = async (query: string) => (await list("releases", query)).map(({ number }) => number);
  it("are those of some days or about a leader or issue, newest or oldest first, page by page", async () => {
    expect(await numbers("")).toEqual([2, 1]);
    expect(await numbers("?order=oldest")).toEqual([1, 2]);
    expect(await numbers("?order=oldest&limit=1&page=2")).toEqual([2]);
    expect(await numbers("?from=2026-02-01&to=2026-02-01")).toEqual([2]);
    expect(await numbers("?to=2026-01-31")).toEqual([1]);
    expect(await numbers("?from=2026-02-02")).toEqual([]);
    expect(await numbers("?leader=di-instance")).toEqual([2]);
    expect(await numbers("?leader=ada-example")).toEqual([1]);
    expect(await numbers("?leader=ada-example&issue=kites&order=oldest")).toEqual([1]);
    expect(await numbers("?release=1&order=oldest")).toEqual([1]);
  });
});

describe("replies", () => {
  it("stand by themselves, up to the day, with what they answer", async () => {
    const all = await list("replies");
    expect(slugs(all)).toEqual([
      "lantern-law-reply-2026-01-10",
      "kite-decree-reply-2026-01-09",
      "lantern-law-reply-2025",
    ]);
    expect(all[0]).toEqual({
      slug: "lantern-law-reply-2026-01-10",
      leader: "bo-sample",
      stance: null,
      event: "lantern-law",
      by: "The office of Ada Example",
      day: "2026-01-10",
      text: "The decree was misread.",
      lastChecked: expect.any(String),
    });
    expect(slugs(await list("replies", "?order=oldest"))).toEqual(slugs(all).toReversed());
    expect(slugs(await list("replies", "?leaders=bo-sample"))).toEqual(["lantern-law-reply-2026-01-10"]);
    expect(slugs(await list("replies", "?from=2026-01-01&to=2026-01-09"))).toEqual([
      "kite-decree-reply-2026-01-09",
    ]);
    expect(slugs(await list("replies", "?asOf=2025-12-31"))).toEqual(["lantern-law-reply-2025"]);
    expect(await list("replies", "?answers=stance")).toEqual([]);
    expect(await list("replies", "?answers=event")).toEqual(all);
  });

  it("leave the list with what they answer", async () => {
    expectDone(await withhold(test.db, { noun: "event", slug: "kite-decree", ...act }));
    expect(slugs(await list("replies"))).toEqual(["lantern-law-reply-2026-01-10", "lantern-law-reply-2025"]);
    expect((await read("replies")).body.count).toBe(2);
  });
});

describe("search", () => {
  it("finds records of one kind", async () => {
    const { body } = await read("search", "?q=ada&kind=leaders");
    expect((body.groups as Json[]).map(({ kind }) => kind)).toEqual(["leaders"]);
  });
});

describe("what cannot be filtered by", () => {
  it.each([
    ["stances", "position=3", "position"],
    ["stances", "state=not-yet-researched", "state"],
    ["stances", "confidence=high,great", "confidence"],
    ["stances", "lane=default", "lane"],
    ["stances", "order=name", "order"],
    ["stances", "from=2020-01-02&to=2020-01-01", "from"],
    ["leaders", "country=ZZ", "country"],
    ["leaders", "country=xa", "country"],
    ["leaders", "group=nobody", "group"],
    ["memberships", "country=ZZ", "country"],
    ["sources", "year=24", "year"],
    ["sources", "leader=nobody", "leader"],
    ["sources", "issue=nothing", "issue"],
    ["releases", "leader=nobody", "leader"],
    ["releases", "from=2026-02-02&to=2026-02-01", "from"],
    ["replies", "answers=source", "answers"],
    ["replies", "leaders=nobody", "leaders"],
    ["search", "kind=everything", "kind"],
  ])("%s?%s is refused by name", async (path, query, name) => {
    const { status, body } = await read(path, `?${query}`);
    expect([status, (body.parameters as Json[])[0]?.name]).toEqual([400, name]);
  });
});
