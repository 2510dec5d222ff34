import { beforeAll, describe, expect, test } from "vitest";
import { resolveMoment } from "@/app/_view/moment";
import { GET } from "@/app/figures/[file]/route";
import { expectOneSeries } from "@/lib/charts/testing/one-series";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld } from "@/lib/testing/world";
import { linkFrom, permanentLinkFrom } from "@/lib/views/moment";
import { parseView } from "@/lib/views/parameter";
import { FIGURES } from "./figures";

const database = testDatabase();

/** What figures are asked for that need to be told of what. */
const ASKED: Record<string, Record<string, string>> = {
  positions: { leaders: "ada-example,bo-sample" },
  radar: { leaders: "ada-example,bo-sample" },
  "says-and-does": { leader: "ada-example" },
  "moved-between-days": { leader: "ada-example", from: "2019-06-01" },
  "nearness-between-days": { leader: "ada-example", from: "2019-06-01" },
  "agreement-over-time": { a: "ada-example", b: "bo-sample" },
  "bloc-distribution": { bloc: "example-union", members: "ada-example,bo-sample" },
  "agreement-with-bloc": { members: "ada-example,bo-sample,cy-specimen", leader: "bo-sample" },
};

beforeAll(async () => {
  await buildWorld(database.db);
});

async function made(name: string) {
  const maker = FIGURES[name];
  if (!maker) throw new Error(name);
  const parsed = parseView(maker.spec, ASKED[name] ?? {});
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const moment = await resolveMoment({ asOf: null, release: null, former: "last-day" });
  return maker.make({
    view: parsed.view as never,
    moment,
    link: linkFrom(moment),
    permanent: permanentLinkFrom(moment),
  });
}

const file = (name: string, query: Record<string, string>) =>
  GET(new Request(`http://localhost/figures/${name}?${new URLSearchParams(query)}`), {
    params: Promise.resolve({ file: name }),
  });

describe.each(Object.keys(FIGURES))("the figure %s", (name) => {
  test("is one series in picture, table and file", async () => {
    const figure = await made(name);
    expect(figure.name).toBe(name);
    expect(figure.rows.length).toBeGreaterThan(0);
    expectOneSeries(figure);
  });

  test("is handed out as CSV and as a picture that stands by itself", async () => {
    const figure = await made(name);
    const csv = await file(`${name}.csv`, ASKED[name] ?? {});
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect((await csv.text()).split("\r\n")).toHaveLength(figure.rows.length + 2);
    const svg = await file(`${name}.svg`, ASKED[name] ?? {});
    expect(svg.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(await svg.text()).toMatch(/^<svg .*<\/svg>\n$/s);
    const json = await (await file(`${name}.json`, ASKED[name] ?? {})).json();
    expect(json.rows).toHaveLength(figure.rows.length);
    expect(Object.values(json.rows[0])).toEqual(figure.rows[0]?.cells.map(({ value }) => value));
    expect((await file(`${name}.csv`, { ...ASKED[name], nonsense: "1" })).status).toBe(400);
  });
});

test("there is no file of another name or form", async () => {
  for (const name of ["nothing.csv", "agreement-over-time.exe", "constructor.csv", "agreement-over-time"])
    expect((await file(name, {})).status).toBe(404);
});
