import { beforeAll, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { term } from "@/lib/testing/world-records";
import { GET } from "./blocs/route";

const test = testDatabase();
beforeAll(async () => {
  await buildWorld(test.db);
});

async function read(query: string) {
  const response = await GET(new Request(`http://localhost/api/v1/blocs?${query}`));
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what is tested
  return { status: response.status, body: (await response.json()) as any };
}
type Told = { bloc: string | null; members: { leader: string }[] };
const whoOf = (blocs: Told[]) =>
  blocs.map(({ bloc, members }) => [bloc, members.map(({ leader }) => leader)]);

it("gives the members of the day: in office, of a country that belongs by then", async () => {
  const on = async (day: string) => whoOf((await read(`bloc=example-union&asOf=${day}`)).body.blocs);
  expect(await on("2014-06-01"), "before the Xeric Isles joined, and before Ada took office").toEqual([
    ["example-union", []],
  ]);
  expect(await on("2016-06-01")).toEqual([["example-union", ["bo-sample"]]]);
  expect(await on("2020-01-01")).toEqual([["example-union", ["ada-example", "bo-sample"]]]);
  expect(await on("2023-01-01"), "after Bo left office").toEqual([["example-union", ["ada-example"]]]);
  const { body } = await read("asOf=2023-01-01");
  expect(body.blocs[0]).toMatchObject({
    officeKindUnsaid: [],
    otherOffice: [],
    outOfOffice: ["bo-sample", "cy-specimen"],
    countriesWithoutLeader: ["Xeric Isles"],
    countriesOnRecord: { known: 1, of: 2 },
    cohesion: { value: null, reason: "no-scope" },
  });
});

it("counts heads, names those whose kind of office is not said, and counts others where that is asked for", async () => {
  const on = async (query: string) => (await read(`bloc=example-union&asOf=2020-06-01${query}`)).body;
  expect((await on("")).blocs[0]).toMatchObject({ officeKindUnsaid: ["bo-sample"], otherOffice: [] });
  const senate = term("cy-specimen", "Senator of the Isles", "2019", null, "legislature");
  await publishChanges(test.db, [senate]);
  const heads = await on("");
  expect(heads.offices).toBe("heads");
  expect(whoOf(heads.blocs)).toEqual([["example-union", ["ada-example", "bo-sample"]]]);
  expect(heads.blocs[0]).toMatchObject({ otherOffice: ["cy-specimen"], outOfOffice: [] });
  const all = await on("&offices=all");
  expect(all.offices).toBe("all");
  expect(whoOf(all.blocs)).toEqual([["example-union", ["ada-example", "bo-sample", "cy-specimen"]]]);
  expect(all.blocs[0]).toMatchObject({ otherOffice: ["cy-specimen"] });
  expect((await read("offices=some")).status).toBe(400);
  expect(whoOf((await on("&release=1&offices=all")).blocs)[0]?.[1]).toEqual(["ada-example", "bo-sample"]);
});

it("gives cohesion, departures and each member with the others, with their sums", async () => {
  const { body } = await read("members=ada-example,bo-sample,cy-specimen&asOf=2020-06-01");
  const [own] = body.blocs;
  expect(own).toMatchObject({ bloc: null, countriesOnRecord: null });
  // Distances of Ada and Bo: 1, 0, 0, 1, 4, 4; Cý holds no position.
  expect(own.cohesion.value).toBeCloseTo(1 - 10 / 24, 12);
  expect(own.cohesion.coverage).toEqual({ shared: 6, of: 6 });
  expect(own.cohesion.cells[0]).toMatchObject({
    issue: "kites",
    known: 2,
    median: 1.5,
    distance: 1,
    rice: 1,
  });
  expect(own.members[0].withOthers, "one other with a position is too few").toMatchObject({
    value: null,
    reason: "nothing-shared",
  });
  expect(own.members[0].departures).toMatchObject({ value: null, issues: [] });
});

it("sets two against one another by medians that stand for somebody", async () => {
  const { body } = await read("bloc=example-union&members=ada-example,bo-sample&asOf=2020-06-01");
  expect(body.medians).toMatchObject({
    value: null,
    both: ["ada-example", "bo-sample"],
    coverage: { shared: 4, of: 6 },
    reason: "too-few-shared",
  });
  expect(body.medians.cells.map(({ status }: { status: string }) => status)).toEqual([
    "counted",
    "counted",
    "counted",
    "counted",
    "split",
    "split",
  ]);
});

it("gives the agreement of every two across, each once, and their mean", async () => {
  const { body } = await read("bloc=example-union&members=ada-example,bo-sample&asOf=2020-06-01");
  expect(body.pairs).toMatchObject({ coverage: { shared: 1, of: 1 }, reason: null });
  expect(body.pairs.value).toBeCloseTo(1 - 10 / 24, 12);
  expect(body.pairs.cells).toEqual([
    expect.objectContaining({ a: "ada-example", b: "bo-sample", value: body.pairs.value, reason: null }),
  ]);
  expect(body.pairs.spread).toEqual({ least: body.pairs.value, greatest: body.pairs.value, deviation: 0 });
  expect((await read("bloc=example-union")).body.pairs).toBeNull();
});

it("refuses what there is not, and the same bloc twice", async () => {
  for (const [query, name, reason] of [
    ["bloc=nothing", "bloc", /no group/],
    ["members=nobody", "members", /no leader/],
    ["bloc=example-union&with=example-union", "with", /not one of the values/],
    ["bloc=example-union&issues=nothing", "issues", /no issue/],
  ] as const) {
    const { status, body } = await read(query);
    expect([status, body.parameters[0].name], query).toEqual([400, name]);
    expect(body.parameters[0].reason).toMatch(reason);
  }
});
