import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { TABLES } from "@/lib/data-sets/tables";
import { testDatabase } from "@/lib/db/testing";
import { exportRecords } from "@/lib/exports/queries";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { buildWorld, expectDone, REVIEWER } from "@/lib/testing/world";
import { withhold } from "@/lib/withholdings/mutations";
import { GET, HEAD } from "./[file]/route";

const database = testDatabase();

beforeAll(async () => {
  await buildWorld(database.db);
});

const ask = (file: string, headers: Record<string, string> = {}, method = GET) =>
  method(new Request(`http://localhost/data/${file}`, { headers }), { params: Promise.resolve({ file }) });

async function exported() {
  const pieces: string[] = [];
  expectDone(await exportRecords(database.db, { write: async (text) => void pieces.push(text) }));
  return pieces.join("");
}

const kindOf = (value: unknown) => (value instanceof Date ? "day" : typeof value);

async function unpacked(response: Response) {
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return (name: string) => strFromU8(files[name] ?? new Uint8Array());
}

describe("the data set of a release", () => {
  it("is handed out as JSON with the bytes of an export", async () => {
    const response = await ask("standpoint-release-1.json");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="standpoint-data-set-2026-01-15-release-1.json"',
    );
    expect(await response.text()).toBe(await exported());
  });

  it("is handed out as tables that say the same as the JSON", async () => {
    const file = await unpacked(await ask("standpoint-release-1.zip"));
    const { records } = JSON.parse(await exported());
    for (const noun of NOUN_NAMES) {
      const rows: Record<string, string>[] = parse(file(`${noun}.csv`), { bom: true, columns: true });
      expect(rows.map(({ slug }) => slug)).toEqual(records[noun].map(({ slug }: { slug: string }) => slug));
    }
    const stances: Record<string, string>[] = parse(file("stance.csv"), { bom: true, columns: true });
    for (const [at, stance] of records.stance.entries())
      expect(stances[at]).toMatchObject({
        leader: stance.leader,
        issue: stance.issue,
        lane: stance.lane,
        from: stance.from,
        to: stance.to ?? "",
        position: stance.position === null ? "" : String(stance.position),
      });
    const citations: Record<string, string>[] = parse(file("stance-citations.csv"), {
      bom: true,
      columns: true,
    });
    expect(citations.map(({ stance, source }) => `${stance} ${source}`)).toEqual(
      records.stance.flatMap(
        ({ slug, citations: cited }: { slug: string; citations: { source: string }[] }) =>
          cited.map(({ source }) => `${slug} ${source}`),
      ),
    );
    expect(file("README.txt")).toContain("(Release 1) [Data set]");
    expect(file("LICENCE.txt")).toContain("CC BY 4.0");
    expect(file("CITATION.bib")).toContain("note = {Data set, Release 1}");
  });

  it("is handed out as a workbook with numbers, whole days and a codebook", async () => {
    const response = await ask("standpoint-release-1.xlsx");
    const sheets = await readWorkbook(Buffer.from(await response.arrayBuffer()));
    expect(sheets.slice(0, 2).map(({ sheet }) => sheet)).toEqual(["About", "Codebook"]);
    expect(sheets.slice(2).map(({ sheet }) => sheet)).toEqual(TABLES.map(({ name }) => name));
    const { records } = JSON.parse(await exported());
    const [heads = [], ...rows] = sheets.find(({ sheet }) => sheet === "stance")?.data ?? [];
    const column = (key: string) => rows.map((row) => row[heads.indexOf(key)] ?? null);
    expect(column("slug")).toEqual(records.stance.map(({ slug }: { slug: string }) => slug));
    expect(column("position")).toEqual(records.stance.map(({ position }: { position: unknown }) => position));
    const known = column("from").map((day, at) => {
      const length = { day: 10, month: 7, year: 4 }[String(column("from_precision")[at])];
      return day instanceof Date ? day.toISOString().slice(0, length) : day;
    });
    expect(known).toEqual(records.stance.map(({ from }: { from: string }) => from));
    expect(new Set(column("from_precision")).size).toBeGreaterThan(1);
    expect(column("lastChecked").every((day) => day instanceof Date)).toBe(true);
  });

  it("holds in each column of the workbook one kind of thing, the one that its codebook names", async () => {
    const response = await ask("standpoint-release-1.xlsx");
    const sheets = await readWorkbook(Buffer.from(await response.arrayBuffer()));
    const [, ...told] = sheets.find(({ sheet }) => sheet === "Codebook")?.data ?? [];
    for (const [table, column, type, empty] of told) {
      const [heads = [], ...rows] = sheets.find(({ sheet }) => sheet === table)?.data ?? [];
      const at = heads.indexOf(String(column));
      expect(at, `${table}.${column}`).toBeGreaterThanOrEqual(0);
      const held = rows.map((row) => row[at] ?? null);
      const kinds = new Set(held.flatMap((value) => (value === null ? [] : [kindOf(value)])));
      const expected = [/^day/, /^whole number/, /^true/].findIndex((one) => one.test(String(type)));
      for (const kind of kinds)
        expect(kind, `${table}.${column}`).toBe(["day", "number", "boolean"][expected] ?? "string");
      if (empty === "never empty" && expected >= 0) expect(held, `${table}.${column}`).not.toContain(null);
    }
  });

  it("is not sent again to who has it, nor to who asks for its head", async () => {
    const { headers } = await ask("standpoint-release-1.zip", {}, HEAD);
    const etag = headers.get("etag") ?? "";
    expect((await ask("standpoint-release-1.zip", { "if-none-match": etag })).status).toBe(304);
    expect((await ask("standpoint-release-1.json", { "if-none-match": etag })).status).toBe(200);
  });

  it("is not there of another release, form or name", async () => {
    for (const name of ["standpoint-release-2.json", "standpoint-release-1.exe", "other.json"])
      expect((await ask(name)).status).toBe(404);
  });

  it("breaks off where something is withheld meanwhile, and goes without it afterwards", async () => {
    // As for a set that is long in the making; one that is soon made is sent whole.
    const clock = vi.spyOn(performance, "now");
    for (let at = 0; at < 3; at++) clock.mockReturnValueOnce(at * 10_000);
    const response = await ask("standpoint-release-1.json");
    const reader = response.body?.getReader();
    await reader?.read();
    expectDone(
      await withhold(database.db, {
        noun: "leader",
        slug: "bo-sample",
        reason: "A court.",
        actor: REVIEWER,
        now: new Date("2026-02-01T00:00:00Z"),
      }),
    );
    const rest = async () => {
      for (let more = true; more; ) more = (await reader?.read())?.done === false;
    };
    await expect(rest()).rejects.toThrow("withheld while it was read");
    await latestReleaseNumber();
    const file = await unpacked(await ask("standpoint-release-1.zip"));
    expect(file("leader.csv")).toContain("ada-example");
    expect(file("leader.csv") + file("stance.csv") + file("event-leaders.csv")).not.toContain("bo-sample");
  });
});
