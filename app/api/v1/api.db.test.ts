import { beforeAll, describe, expect, it } from "vitest";
import { GET as nothing } from "@/app/api/[...path]/route";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { leader } from "@/lib/testing/world-records";
import * as agreement from "./agreement/route";
import * as blocs from "./blocs/route";
import * as events from "./events/route";
import * as gaps from "./gaps/route";
import * as issues from "./issues/route";
import * as leaders from "./leaders/route";
import * as releases from "./releases/route";
import * as search from "./search/route";
import * as similarity from "./similarity/route";
import * as sources from "./sources/route";
import * as stances from "./stances/route";

const test = testDatabase();
beforeAll(async () => {
  await buildWorld(test.db);
  await publishChanges(test.db, [leader("di-instance", "Di Instance", "Instance, Di", "XB")], {
    now: new Date("2026-02-01T00:00:00Z"),
  });
});

type Route = { GET: (request: Request) => Promise<Response>; HEAD: (request: Request) => Promise<Response> };
const PATHS = new Map<Route, string>(
  Object.entries({
    agreement,
    blocs,
    events,
    gaps,
    issues,
    leaders,
    releases,
    search,
    similarity,
    sources,
    stances,
  }).map(([path, route]) => [route, path]),
);
const asked = (query: string, headers: Record<string, string> = {}, route: Route = leaders) =>
  new Request(`http://localhost/api/v1/${PATHS.get(route)}${query}`, { headers });
async function read(route: Route, query = "") {
  const response = await route.GET(asked(query, {}, route));
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what is tested
  return { status: response.status, headers: response.headers, body: (await response.json()) as any };
}

describe("stances", () => {
  it("gives those in force on the day, words before deeds, written as far as their days are known", async () => {
    const { status, body } = await read(stances, "?leaders=ada-example&issues=kites&asOf=2020-01-01");
    expect(status).toBe(200);
    expect(body).toMatchObject({ release: 2, asOf: "2020-01-01", page: 1, pages: 1 });
    expect(body.stances.map((s: { lane: string; from: string; to: null }) => [s.lane, s.from, s.to])).toEqual(
      [
        ["says", "2019-04", null],
        ["does", "2019", null],
      ],
    );
    expect(body.stances[0]).toMatchObject({
      leader: "ada-example",
      issue: "kites",
      position: -1,
      state: null,
      confidence: "high",
      codes: [-1, -1, null],
      lastChecked: "2026-01-10",
      sources: [{ title: "Record of minutes", publisher: "The Example Gazette", date: "2020-05" }],
    });
  });

  it("knows nothing before the first period, and gives a state where no position stands", async () => {
    expect((await read(stances, "?leaders=ada-example&asOf=2016-12-31")).body.stances).toEqual([]);
    const { body } = await read(stances, "?leaders=cy-specimen&issues=kites&asOf=2021-01-01");
    expect(body.stances).toMatchObject([{ position: null, state: "declined" }]);
  });

  it("reads deeds of former leaders for their last day in office, or strictly", async () => {
    const query = "?leaders=bo-sample&issues=kites&asOf=2024-01-01";
    expect((await read(stances, query)).body.stances).toMatchObject([
      { lane: "does", to: "2022-06", day: "2022-05-31" },
    ]);
    expect((await read(stances, `${query}&former=strict`)).body.stances).toEqual([]);
  });

  it("takes one leader on several days and says which is which", async () => {
    const { body } = await read(
      stances,
      "?leaders=ada-example@2017-06-01,ada-example&issues=lanterns&asOf=2020-01-01",
    );
    expect(body.stances).toMatchObject([
      { asked: "ada-example@2017-06-01", leader: "ada-example", lane: "says", position: -2 },
      { asked: "ada-example", leader: "ada-example", lane: "does" },
    ]);
  });
});

describe("agreement", () => {
  const query = "?leaders=ada-example,bo-sample,cy-specimen&asOf=2020-01-01";

  it("gives every pair with its cells, from which its value can be computed", async () => {
    const { body } = await read(agreement, query);
    expect(body.pairs.map((p: { a: string; b: string }) => `${p.a} ${p.b}`)).toEqual([
      "ada-example bo-sample",
      "ada-example cy-specimen",
      "bo-sample cy-specimen",
    ]);
    const [pair] = body.pairs;
    const counted = pair.cells.filter((c: { status: string }) => c.status === "counted");
    expect(pair.coverage).toEqual({ shared: counted.length, of: 6 });
    const apart = counted.map((c: { a: { position: number }; b: { position: number } }) =>
      Math.abs(c.a.position - c.b.position),
    );
    const sum = apart.reduce((x: number, y: number) => x + y, 0);
    expect(pair.value).toBeCloseTo(1 - sum / (4 * counted.length), 12);
    expect(counted[0].a).toMatchObject({ lane: "does", day: "2020-01-01" });
  });

  it("refuses a number where too little is known, with the reason and the range", async () => {
    const { body } = await read(agreement, query);
    expect(body.pairs[1]).toMatchObject({ value: null, reason: "nothing-shared" });
    expect(body.pairs[1].range[0]).toBeLessThan(body.pairs[1].range[1]);
  });

  it("reads the lane asked for, and leaves out what has no weight", async () => {
    const { body } = await read(agreement, `${query}&lane=says&weights=kites:0,clocks:2`);
    const cells = body.pairs[0].cells as { issue: string; status: string; weight: number }[];
    expect(cells.find((c) => c.issue === "kites")).toMatchObject({ status: "weight-0", weight: 0 });
    expect(cells.find((c) => c.issue === "clocks")).toMatchObject({ weight: 2, b: { lane: "says" } });
  });
});

describe("lists", () => {
  it("gives leaders, issues, events, sources and releases as they read at the release", async () => {
    expect((await read(leaders)).body.leaders).toHaveLength(4);
    const old = (await read(leaders, "?release=1&asOf=2023-01-01")).body;
    expect(old.leaders).toHaveLength(3);
    expect(old.leaders.find((l: { slug: string }) => l.slug === "bo-sample")).toMatchObject({
      office: "former",
      country: { code: "XB" },
      terms: [{ office: "Prime Minister of the Xeric Isles", from: "2012-06", to: "2022-06" }],
    });
    expect((await read(issues)).body.issues[0]).toMatchObject({
      slug: "kites",
      anchors: [{ position: -2 }, { position: 2 }],
    });
    expect((await read(sources, "?q=speech")).body.sources).toMatchObject([
      { title: "A speech", date: null, supports: { stances: 0, events: 1 } },
    ]);
    expect((await read(releases)).body.releases.map((r: { number: number }) => r.number)).toEqual([2, 1]);
    expect((await read(releases, "?release=1")).body.releases).toHaveLength(1);
  });

  it("filters events by leader, issue and period, and never goes past the day", async () => {
    const slugs = async (query: string) =>
      (await read(events, query)).body.events.map((e: { slug: string }) => e.slug);
    expect(await slugs("")).toEqual(["kite-decree", "kite-protest", "lantern-law"]);
    expect(await slugs("?asOf=2019-12-31&order=newest")).toEqual(["kite-protest", "kite-decree"]);
    expect(await slugs("?leaders=ada-example,bo-sample")).toEqual(["lantern-law"]);
    expect(await slugs("?issues=lanterns&from=2020-01-01")).toEqual(["lantern-law"]);
    const { body } = await read(events, "?to=2019-04-03");
    expect(body.events).toMatchObject([{ day: "2019-04-02", reactions: [{ event: "kite-protest" }] }]);
  });
});

describe("search", () => {
  it("gives hits kind by kind, with links that keep the day and release asked for", async () => {
    const { body } = await read(search, "?q=specimen&asOf=2020-01-01&release=1");
    expect(body).toMatchObject({ release: 1, asOf: "2020-01-01", q: "specimen" });
    expect(body.groups[0]).toMatchObject({
      kind: "leaders",
      label: "Leaders",
      more: false,
      hits: [
        {
          slug: "cy-specimen",
          title: "Cý Spécimen",
          href: "/leaders/cy-specimen?asOf=2020-01-01&release=1",
        },
      ],
    });
    expect((await read(search, "?q=specimen")).body.groups[0].hits[0].href).toBe("/leaders/cy-specimen");
    expect((await read(search)).body.groups).toEqual([]);
  });
});

describe("what cannot be answered", () => {
  it.each([
    [stances, "?leaders=nobody", "leaders"],
    [stances, "?issues=nothing", "issues"],
    [stances, "?asOf=2020-02-30", "asOf"],
    [stances, "?asOf=9999-01-01", "asOf"],
    [stances, "?release=3", "release"],
    [stances, "?release=0", "release"],
    [stances, "?former=maybe", "former"],
    [stances, "?leader=ada-example", "leader"],
    [stances, "?page=2", "page"],
    [stances, "?asOf=2020-01-01&asOf=2020-01-02", "asOf"],
    [agreement, "", "leaders"],
    [agreement, "?leaders=ada-example", "leaders"],
    [agreement, "?leaders=ada-example,bo-sample&weights=kites:-1", "weights"],
    [agreement, "?leaders=ada-example,bo-sample&weights=nothing:2", "weights"],
    [agreement, "?leaders=ada-example,bo-sample&lane=both", "lane"],
    [agreement, "?leaders=ada-example@2020,bo-sample", "leaders"],
    [events, "?from=2021-01-01&to=2020-01-01", "from"],
    [search, "?q=kites&limit=51", "limit"],
  ])("says 400 and names the parameter: %#", async (route, query, name) => {
    const { status, headers, body } = await read(route as Route, query);
    expect(status).toBe(400);
    expect(headers.get("content-type")).toContain("application/problem+json");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body.parameters).toMatchObject([{ name, reason: expect.stringMatching(/\w+ \w+/) }]);
    expect(body.detail).toContain(`${name}: `);
  });

  it("says 404 off the paths and 405 to what would write", async () => {
    expect((await nothing()).status).toBe(404);
    const refused = await stances.POST(asked(""));
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect((await stances.OPTIONS(asked(""))).status).toBe(204);
  });
});

describe("what is had already", () => {
  it("answers 304 to its own tag, and the tag is another for another day, release or query", async () => {
    const tagOf = async (query: string) => (await leaders.GET(asked(query))).headers.get("etag") ?? "";
    const tag = await tagOf("?asOf=2020-01-01");
    const again = await leaders.GET(asked("?asOf=2020-01-01", { "if-none-match": tag }));
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    expect((await leaders.GET(asked("?asOf=2020-01-02", { "if-none-match": tag }))).status).toBe(200);
    const tags = await Promise.all(["", "?asOf=2020-01-01", "?asOf=2020-01-01&release=1"].map(tagOf));
    expect(new Set(tags).size).toBe(3);
    expect(await tagOf("?former=last-day&asOf=2020-01-01")).toBe(tag);
  });

  it("may be kept only where day and release are both written, and may be read from anywhere", async () => {
    const { headers } = await leaders.GET(asked("?asOf=2020-01-01"));
    expect(headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    const fixed = await leaders.HEAD(asked("?asOf=2020-01-01&release=1"));
    expect(fixed.headers.get("cache-control")).toBe("public, max-age=3600, s-maxage=1");
    expect([fixed.status, await fixed.text()]).toEqual([200, ""]);
  });
});
