import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { begunWith } from "@/lib/testing/begun-with";
import { buildWorld } from "@/lib/testing/world";
import { WORLD } from "@/lib/testing/world-records";
import { FIGURES } from "./_figures/figures";
import { publicAddresses } from "./_testing/addresses";
import { routeOf } from "./_testing/routes";
import { worldSubjects } from "./_testing/subjects";
import { ADDRESSES } from "./api/v1/_addresses/all";

// Every file that a spreadsheet opens, of a record whose texts all begin as formulas do: no cell of any may be run as one.

const database = testDatabase();
const FORMULA = "=cmd|'/C calc'!A0";
let addresses: string[];

beforeAll(async () => {
  const { release } = await buildWorld(database.db, { more: WORLD.map(begunWith(FORMULA)) });
  addresses = publicAddresses(worldSubjects(release, "cmd"));
});

/** What a handler answers, as it is sent. */
async function ask(address: string): Promise<{ status: number; bytes: Uint8Array; text: string }> {
  const url = new URL(address, "http://localhost");
  const found = routeOf(url.pathname);
  if (!found) throw new Error(`nothing answers ${address}`);
  const { GET } = await import(/* @vite-ignore */ found.route.file);
  const response: Response = await GET(new Request(url), { params: Promise.resolve(found.params) });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, bytes, text: new TextDecoder().decode(bytes) };
}

/** Cells of a CSV file that a spreadsheet would run: numbers alone may begin with a sign. */
function run(csv: string): string[] {
  const cells = (parse(csv.replace(/^\uFEFF/, ""), { relax_column_count: true }) as string[][]).flat();
  return cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?[\d.;e-]*$/.test(cell));
}

/** What a workbook would compute, and its texts. */
function workbookOf(bytes: Uint8Array): { formulas: string[]; texts: string } {
  const files = Object.entries(unzipSync(bytes));
  const text = ([, content]: [string, Uint8Array]) => new TextDecoder().decode(content);
  const sheets = files.filter(([name]) => /xl\/worksheets\/sheet\d+\.xml$/.test(name)).map(text);
  return {
    formulas: sheets.flatMap((xml) => xml.match(/<f[ >/]/g) ?? []),
    texts: files
      .filter(([name]) => name.endsWith(".xml"))
      .map(text)
      .join("\n"),
  };
}

const isOf = (form: string) => (address: string) =>
  new URL(address, "http://x").pathname.endsWith(`.${form}`);

test("what would be run is found", () => {
  expect(run(`a,b\r\n${FORMULA},-2\r\n'=1,@x\r\n-1;-1;,-1+1\r\n`)).toEqual([FORMULA, "@x", "-1+1"]);
});

describe("CSV files", () => {
  test("of figures and of the interface", async () => {
    // Of lists the addresses name one form each.
    const asCsv = addresses
      .filter((address) => /^\/figures\/[^.]+\.json/.test(address))
      .map((address) => address.replace(".json", ".csv"));
    const files = [...new Set([...addresses.filter(isOf("csv")), ...asCsv])];
    const tried = new Set(files.map((address) => /^\/figures\/([^.]+)\.csv/.exec(address)?.[1]));
    expect(Object.keys(FIGURES).filter((name) => !tried.has(name))).toEqual([]);
    const accepted = ADDRESSES.filter(({ needs, path }) => needs.length === 0 && !path.includes("{"));
    const all = [...files, ...accepted.map(({ path }) => `/api/v1/${path}.csv`)];
    let hostile = 0;
    for (const address of all) {
      const { status, text } = await ask(address);
      expect(status, address).toBe(200);
      expect(run(text), address).toEqual([]);
      if (text.includes(`'${FORMULA}`)) hostile++;
    }
    expect(accepted.length).toBeGreaterThan(5);
    expect(hostile, "else nothing was tried").toBeGreaterThan(4);
  });

  test("of the whole data set", async () => {
    const { bytes } = await ask("/data/standpoint-release-1.zip");
    const tables = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith(".csv"));
    expect(tables.length).toBeGreaterThan(10);
    const texts = tables.map(([name, content]): [string, string] => [
      name,
      new TextDecoder().decode(content),
    ]);
    for (const [name, text] of texts) expect(run(text), name).toEqual([]);
    expect(texts.filter(([, text]) => text.includes(`'${FORMULA}`)).length).toBeGreaterThan(3);
  });
});

test("workbooks of figures, briefings and the whole data set hold texts as texts", async () => {
  const all = [...addresses.filter(isOf("xlsx")), "/data/standpoint-release-1.xlsx"];
  let hostile = 0;
  for (const address of new Set(all)) {
    const { status, bytes } = await ask(address);
    // The briefings that come with the product are of leaders whom this record does not have.
    if (address.startsWith("/briefings/") && status !== 200) continue;
    expect(status, address).toBe(200);
    const { formulas, texts } = workbookOf(bytes);
    expect(formulas, address).toEqual([]);
    if (texts.includes("=cmd|")) hostile++;
  }
  expect(hostile).toBeGreaterThan(2);
});

test("and so do the workbooks within slides", async () => {
  let workbooks = 0;
  for (const address of addresses.filter(isOf("pptx"))) {
    const { status, bytes } = await ask(address);
    if (address.startsWith("/briefings/") && status !== 200) continue;
    expect(status, address).toBe(200);
    for (const [name, content] of Object.entries(unzipSync(bytes)))
      if (name.endsWith(".xlsx")) {
        expect(workbookOf(content).formulas, `${address} ${name}`).toEqual([]);
        workbooks++;
      }
  }
  expect(workbooks).toBeGreaterThan(5);
});
