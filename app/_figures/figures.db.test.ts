import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { resolveMoment } from "@/app/_view/moment";
import { GET } from "@/app/figures/[file]/route";
import type { NativePoint } from "@/lib/charts/native/native-chart";
import { nativeOf } from "@/lib/charts/native/native-of";
import { expectOneSeries } from "@/lib/charts/testing/one-series";
import { testDatabase } from "@/lib/db/testing";
import { PPTX_TYPE } from "@/lib/slides/deck";
import { readPresentation } from "@/lib/testing/presentation";
import { buildWorld } from "@/lib/testing/world";
import { source } from "@/lib/testing/world-records";
import { linkFrom, permanentLinkFrom } from "@/lib/views/moment";
import { parseView } from "@/lib/views/parameter";
import { XLSX_TYPE } from "@/lib/workbooks/briefing-workbook";
import { FIGURES, figureNamed } from "./figures";

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
  "leader-through-time": { leader: "ada-example" },
  "issue-through-time": { issue: "kites" },
  "stance-through-time": { stance: "ada-example-kites-says-2019-04" },
  spread: { issue: "kites" },
  event: { event: "kite-decree" },
  source: { source: source("minutes").slug },
  search: { q: "example" },
  release: { number: "1" },
  "record-history": { noun: "leader", slug: "ada-example" },
};

/** Figures of time, which can be handled as well. */
const EXPLORED = [
  "agreement-over-time",
  "agreement-with-bloc",
  "issue-through-time",
  "leader-through-time",
  "stance-through-time",
];

beforeAll(async () => {
  await buildWorld(database.db);
});

async function made(name: string) {
  const maker = figureNamed(name)?.maker;
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

/** What a cell of a type may say, as CSV on the Web has it (XML Schema), and its value as a number where it is one. */
const CELLS: Record<string, { form: RegExp; number?: true }> = {
  string: { form: /^/ },
  integer: { form: /^-?\d+$/, number: true },
  double: { form: /^-?\d+(\.\d+)?(e[+-]\d+)?$/, number: true },
  date: { form: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/ },
};
type Described = {
  titles: string | string[];
  datatype: string | { base: string; minimum: number; maximum: number };
  required: boolean;
  "dc:description"?: string;
  "schema:unitText"?: string;
};

describe.each(Object.keys(FIGURES))("the CSV file of %s", (name) => {
  test("is described by CSV on the Web, and every cell is what is said of its column", async () => {
    const query = { ...ASKED[name], asOf: "2026-02-01", release: "1" };
    const csv = await file(`${name}.csv`, query);
    expect([csv.headers.get("standpoint-release"), csv.headers.get("standpoint-as-of")]).toEqual([
      "1",
      "2026-02-01",
    ]);
    const link = /^<([^>]+)>; rel="describedby"; type="application\/csvm\+json"$/.exec(
      csv.headers.get("link") ?? "",
    );
    const described = new URL(link?.[1] ?? "", "http://localhost");
    const answer = await file(described.pathname.slice("/figures/".length), {
      ...Object.fromEntries(described.searchParams),
    });
    expect(answer.headers.get("content-type")).toBe("application/csvm+json; charset=utf-8");
    const metadata = await answer.json();
    const figure = await made(name);
    expect(metadata).toMatchObject({
      "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
      "dc:license": { "@id": "https://creativecommons.org/licenses/by/4.0/" },
      "dc:temporal": "2026-02-01",
      "dc:source": figure.source,
      "schema:version": "1",
    });
    expect(metadata["schema:mainEntityOfPage"]["@id"]).toContain("release=1");
    // It says of which file it is: the one that led here.
    const of = new URL(metadata.url, described);
    expect(of.pathname).toBe(`/figures/${name}.csv`);
    expect(Object.fromEntries(of.searchParams)).toEqual(query);
    const columns: Described[] = metadata.tableSchema.columns;
    const [heads = [], ...rows]: string[][] = parse(await csv.text(), { bom: true });
    expect(columns.map(({ titles }) => [titles].flat()[0])).toEqual(heads);
    for (const [at, { datatype, required, ...column }] of columns.entries()) {
      const { base, minimum, maximum } =
        typeof datatype === "string" ? { base: datatype, minimum: -Infinity, maximum: Infinity } : datatype;
      const type = CELLS[base];
      if (!type) throw new Error(base);
      expect(column["schema:unitText"] !== undefined, `${heads[at]}: a unit`).toBe(
        figure.columns[at]?.unit !== undefined,
      );
      for (const cell of rows.map((row) => row[at] ?? "")) {
        if (cell === "") expect(required, `${heads[at]} is empty somewhere`).toBe(false);
        else expect(cell, heads[at]).toMatch(type.form);
        if (cell === "" || !type.number) continue;
        expect(Number(cell), heads[at]).toBeGreaterThanOrEqual(minimum);
        expect(Number(cell), heads[at]).toBeLessThanOrEqual(maximum);
      }
    }
  });
});

describe.each(Object.keys(FIGURES))("the slide of %s", (name) => {
  test("has charts whose workbooks hold the numbers of the CSV file, and nothing for what has none", async () => {
    const figure = await made(name);
    const native = nativeOf(figure);
    const answer = await file(`${name}.pptx`, ASKED[name] ?? {});
    expect(answer.headers.get("content-type")).toBe(PPTX_TYPE);
    expect(answer.headers.get("content-disposition")).toMatch(
      new RegExp(`^attachment; filename="standpoint-${name}-.*release-1\\.pptx"$`),
    );
    const { slides, charts } = await readPresentation(new Uint8Array(await answer.arrayBuffer()));
    const [heads = [], ...csv]: string[][] = parse(
      await (await file(`${name}.csv`, ASKED[name] ?? {})).text(),
      {
        bom: true,
      },
    );
    const written = (point: NativePoint) => {
      const row = figure.rows.findIndex(({ key }) => key === point.row);
      const cell = csv[row]?.[heads.indexOf(point.column)] ?? "";
      return cell === "" ? null : Number(cell);
    };
    const shown = native.kind === "charts" ? native.charts : [];
    expect(charts).toHaveLength(shown.length);
    for (const [at, chart] of shown.entries()) {
      const read = charts[at]?.series ?? [];
      for (const { values, cached } of read) expect(cached).toEqual(values);
      // What rules a chart is no value of it; and all series of places are as long as the longest of them.
      const shown = read.filter(({ name }) => !["Levels", "Numbered events"].includes(name));
      expect(shown.map(({ name }) => name)).toEqual(chart.series.map(({ name }) => name));
      for (const [place, { points }] of chart.series.entries()) {
        const values = shown[place]?.values ?? [];
        expect(values.slice(0, points.length)).toEqual(points.map(written));
        expect(values.slice(points.length).filter((value) => value !== null)).toEqual([]);
      }
    }
    const words = slides.map((slide) => slide.words).join("\n");
    expect(words).toContain(figure.title);
    expect(words).toContain("release 1. CC BY 4.0.");
    expect(slides.every(({ links }) => links.some((link) => link.includes("release=1")))).toBe(true);
    for (const { name: missing } of figure.missing) expect(words).toContain(missing);
    for (const { xml } of slides)
      for (const [paragraph] of xml.matchAll(/<a:p>.*?<\/a:p>/gs))
        expect(paragraph.split("<a:pPr").length).toBeLessThanOrEqual(2);
  });
});

describe.each(Object.keys(FIGURES))("the workbook of %s", (name) => {
  test("has the values of the JSON answer, typed, and says what each column holds", async () => {
    const figure = await made(name);
    const answer = await file(`${name}.xlsx`, ASKED[name] ?? {});
    expect(answer.headers.get("content-type")).toBe(XLSX_TYPE);
    expect(answer.headers.get("content-disposition")).toContain(".xlsx");
    const sheets = await readWorkbook(Buffer.from(await answer.arrayBuffer()));
    const json = await (await file(`${name}.json`, ASKED[name] ?? {})).json();
    const [data, codebook, about] = ["Data", "Codebook", "About"].map(
      (sheet) => sheets.find((one) => one.sheet === sheet)?.data ?? [],
    );
    const keys: string[] = json.columns.map(({ key }: { key: string }) => key);
    expect(data?.[0]).toEqual(keys);
    const plain = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);
    expect(data?.slice(1).map((row) => keys.map((_, at) => plain(row[at] ?? null)))).toEqual(
      json.rows.map((row: Record<string, unknown>) => keys.map((key) => row[key])),
    );
    // A column of days holds dates, how far each is known stands beside it, and no other text is one.
    for (const [place, { key }] of figure.columns.entries()) {
      const held = figure.rows.map(({ cells }) => cells[place]?.value ?? null);
      const isDays = held.every((value) => value === null || /^\d{4}-\d{2}-\d{2}$/.test(String(value)));
      for (const [at, value] of held.entries())
        expect(data?.[at + 1]?.[place] instanceof Date, `${key} ${value}`).toBe(isDays && value !== null);
    }
    expect(codebook?.slice(1).map((row) => row[1])).toEqual(keys);
    for (const row of codebook?.slice(1) ?? []) expect(row[3], `the meaning of ${row[1]}`).toBeTruthy();
    const words = about?.flat().filter((cell) => cell !== null);
    expect(words).toEqual(expect.arrayContaining([figure.title, figure.measure, 1]));
    expect(words?.some((word) => String(word).startsWith("http://localhost:3000/"))).toBe(true);
  });
});

test.each(["positions", "overview", "map", "spread", "stance-through-time", "agreement-over-time"])(
  "%s says from how many sources it is, whose, and where they are listed",
  async (name) => {
    const { source } = await made(name);
    expect(source).toMatch(/^(one source, |\d+ sources, most often ).+; listed at localhost:3000\/sources$/);
  },
);

test("every figure of time can be handled, and no other is said to be one", async () => {
  const explored: string[] = [];
  for (const name of Object.keys(FIGURES)) if ((await made(name)).explorer) explored.push(name);
  expect(explored.sort()).toEqual(EXPLORED);
});

test("positions through time say who moved, and name what nothing is on record of", async () => {
  const leader = await made("leader-through-time");
  expect(leader.title).toBe("Ada Example moved on none of 6 issues since 2017");
  expect(leader.alternative).toContain("Lanterns. says: opposes strongly, −2, from 2017 to 2018.");
  expect(leader.alternative).toContain("In office: President of Xanadu 2018–.");
  const issue = await made("issue-through-time");
  expect(issue.title).toBe("None of 2 leaders moved on Kites since 1 February 2013");
  const stance = await made("stance-through-time");
  expect(stance.title).toBe("Ada Example on Kites since 2019: neither words nor deeds moved");
  const spread = await made("spread");
  expect(spread.title).toBe("2 of 3 leaders hold a position on Kites, +1 to +2; the median is +1.5");
  expect(spread.missing).toEqual([{ name: "Cý Spécimen", reason: "declined to answer" }]);
});

test("a figure of two or more says whom it compares, by which weights, and whose deeds are of another day", async () => {
  const said = async (name: string, more: Record<string, string>) =>
    (await file(`${name}.json`, { ...ASKED[name], ...more })).json();
  const radar = await said("radar", { weights: "kites:2" });
  const positions = await said("positions", { weights: "kites:2" });
  expect(radar.title).toMatch(/^Ada Example and .* take the same side on/);
  expect(positions.title).toBe(radar.title);
  for (const { measure } of [radar, positions]) expect(measure).toContain("Weights other than 1: Kites × 2.");
  const line = await said("agreement-over-time", { weights: "kites:2" });
  expect(line.title).toContain("Ada Example");
  expect(line.measure).toContain("Kites × 2");
  const gap = await said("says-and-does", { weights: "kites:0" });
  expect(gap.measure).toContain("Kites × 0");
  expect((await file("says-and-does.json", { leader: "ada-example", weights: "nothing:2" })).status).toBe(
    400,
  );
});

test.each([
  ["leader-through-time.csv", { leader: "nobody" }],
  ["issue-through-time.csv", { issue: "nothing" }],
  ["spread.svg", {}],
  ["stance-through-time.csv", { stance: "nothing" }],
])("%s of what there is not is refused", async (name, query) => {
  expect((await file(name, query as Record<string, string>)).status).toBe(400);
});

test("there is no file of another name or form", async () => {
  for (const name of ["nothing.csv", "agreement-over-time.exe", "constructor.csv", "agreement-over-time"])
    expect((await file(name, {})).status).toBe(404);
});
