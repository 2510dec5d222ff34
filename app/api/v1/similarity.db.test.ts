import { beforeAll, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld } from "@/lib/testing/world";
import * as agreement from "./agreement/route";
import * as similarity from "./similarity/route";

const test = testDatabase();
beforeAll(async () => {
  await buildWorld(test.db);
});

async function read(route: { GET: (request: Request) => Promise<Response> }, query: string) {
  const response = await route.GET(new Request(`http://localhost/api/v1/similarity${query}`));
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what is tested
  return { status: response.status, body: (await response.json()) as any };
}

type ToldPair = {
  a: string;
  b: string;
  value: number | null;
  coverage: { shared: number; of: number };
  range: [number, number] | null;
  reason: string | null;
};

const query = "?leaders=cy-specimen,bo-sample,ada-example&asOf=2020-01-01";

it("is one matrix of what agreement gives for each pair", async () => {
  const { body } = await read(similarity, `${query}&order=name`);
  expect(body).toMatchObject({
    measure: "city-block",
    bounds: [0, 1],
    order: "name",
    leaders: ["ada-example", "bo-sample", "cy-specimen"],
  });
  const { pairs } = (await read(agreement, query)).body;
  const told = pairs.map(({ a, b, value, coverage, range, reason }: ToldPair) => ({
    a,
    b,
    value,
    shared: coverage.shared,
    of: coverage.of,
    range,
    reason,
  }));
  const place = (key: string) => body.leaders.indexOf(key);
  const given = told.map(({ a, b }: { a: string; b: string }) => {
    const [x, y] = [place(a), place(b)];
    return {
      a,
      b,
      value: body.values[x][y],
      shared: body.shared[y][x],
      of: body.of[x][y],
      range: body.ranges[y][x],
      reason: body.reasons[x][y],
    };
  });
  expect(given).toEqual(told);
  expect(body.values.map((row: unknown[], at: number) => row[at])).toEqual([null, null, null]);
});

it("goes by the measure and the order asked for, and needs two leaders", async () => {
  const { body } = await read(similarity, `${query}&order=nearest&from=bo-sample&measure=s`);
  expect(body).toMatchObject({ measure: "s", bounds: [-1, 1], order: "nearest" });
  expect(body.leaders).toEqual(["bo-sample", "ada-example", "cy-specimen"]);
  for (const [wrong, name] of [
    ["leaders=ada-example", "leaders"],
    ["leaders=ada-example,bo-sample&from=cy-specimen", "from"],
    ["measure=guess", "measure"],
  ]) {
    const refused = await read(similarity, `?${wrong}`);
    expect([refused.status, refused.body.parameters[0].name], wrong).toEqual([400, name]);
  }
});
