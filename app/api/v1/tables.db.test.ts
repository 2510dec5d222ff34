import { beforeAll, describe, expect, it } from "vitest";
import { partsOf, readTable, unguarded } from "@/lib/csv/testing";
import { testDatabase } from "@/lib/db/testing";
import { REPLIES } from "@/lib/testing/replies";
import { buildWorld } from "@/lib/testing/world";
import { source, stance } from "@/lib/testing/world-records";
import { ADDRESSES } from "./_addresses/all";
import { columnsOfTable } from "./_table/table";
import { ASKED, addressOf, fileRoutesOf, request, routesOf } from "./testing";

/** What a spreadsheet could run, and what could break a line, a cell or a list in one. */
const SLY = { title: '=HYPERLINK("x");\\;a', publisher: "@SUM(A1), Inc.", note: '-1\n+2;\r\n"3"' };
const slyStance = stance({
  leader: "bo-sample",
  issue: "kites",
  lane: "says",
  from: "2013",
  summary: "+1; 'quoted' and, \"so\" on",
  rationale: "=cmd|' /C calc'!A0",
  citations: [
    { source: source("minutes").slug, quote: "-2;\\", locator: ";" },
    { source: source("sly").slug, quote: "=A1\n;", locator: "@" },
  ],
});

const test = testDatabase();
beforeAll(async () => {
  await buildWorld(test.db, { more: [...REPLIES, source("sly", SLY), slyStance] });
});

type Json = Record<string, unknown>;
const ENDS = ["lowest", "highest"];

/** What stands at a path in a record; of a list what stands there in each of its items. */
function at(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || value === null || value === undefined) return value ?? null;
  if (Array.isArray(value))
    return ENDS.includes(key) && value.every((end) => typeof end === "number")
      ? at(value[ENDS.indexOf(key)], rest)
      : value.map((item) => at(item, [key, ...rest]));
  return at((value as Json)[key], rest);
}

/** The rows of a table as its JSON has them: its records, or what the guide says of those that are not a list. */
function rowsIn(name: string, body: Json): Json[] {
  const many = (list: string) => body[list] as Json[];
  const each = (list: string, items: string) =>
    many(list).flatMap((one): Json[] => {
      const held = one[items] as unknown[];
      return held.length > 0 ? held.map((item) => ({ ...one, [items]: item })) : [{ ...one, [items]: null }];
    });
  if (name === "changes") return each("changes", "fields");
  if (name === "search") return each("groups", "hits");
  if (name === "agreement") return many("pairs");
  if (name !== "similarity") return many(name);
  const { leaders, values, shared, of, ranges, reasons } = body as Record<string, unknown[][]>;
  const pairs: Json[] = [];
  leaders?.forEach((a, x) => {
    leaders.slice(x + 1).forEach((b, further) => {
      const y = x + 1 + further;
      const from = (table?: unknown[][]) => table?.[x]?.[y];
      const told = { value: from(values), range: from(ranges), reason: from(reasons) };
      pairs.push({ a, b, ...told, shared: from(shared), of: from(of) });
    });
  });
  return pairs;
}

const textOf = (value: unknown) =>
  value === null || value === undefined
    ? ""
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);
const TYPED = {
  text: /^/s,
  json: /^/s,
  integer: /^(-?\d+)?$/,
  number: /^(-?\d+(\.\d+)?(e-?\d+)?)?$/,
  boolean: /^(true|false)?$/,
};

describe("a table holds what the same address holds as JSON", () => {
  it.each(ADDRESSES)("$name", async ({ name, path, table, needs }) => {
    const { GET } = await routesOf(path);
    let compared = 0;
    for (const query of [...(needs.length > 0 ? [] : [""]), ...(ASKED[name] ?? [])]) {
      const address = `${addressOf(path)}${query}`;
      const body: Json = await (await GET(request(address))).json();
      const response = await GET(request(address, { headers: { accept: "text/csv" } }));
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect([...bytes.slice(0, 3)], "the mark of UTF-8").toEqual([0xef, 0xbb, 0xbf]);
      const { columns, rows } = readTable(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
      const described = columnsOfTable(table);
      expect(columns).toEqual(described.map((column) => column.name));
      const records = rowsIn(name, body);
      expect(rows).toHaveLength(records.length);
      for (const [place, record] of records.entries())
        for (const [index, { name: column, list, type, optional }] of described.entries()) {
          const raw = rows[place]?.[index] ?? "";
          const cell = unguarded(raw);
          const held = at(record, column.split("."));
          const where = `${address} row ${place} ${column}`;
          const parts = list ? partsOf(raw).map(unguarded) : [cell];
          if (list) expect(parts, where).toEqual(listTexts(held));
          else expect(cell, where).toBe(textOf(held));
          for (const part of parts) expect(part, where).toMatch(TYPED[type]);
          if (!optional && !list) expect(held ?? null, where).not.toBeNull();
          compared++;
        }
    }
    expect(compared).toBeGreaterThan(0);
  });
});

/** One part that is empty and no part at all are written alike. */
function listTexts(held: unknown): string[] {
  const parts = ((held ?? []) as unknown[]).map(textOf);
  return parts.length === 1 && parts[0] === "" ? [] : parts;
}

describe("in which form", () => {
  it.each([
    ["text/csv", "csv"],
    ["text/csv;q=0.9, application/json;q=0.8", "csv"],
    ["text/*", "csv"],
    ["application/json, text/csv;q=0.5", "json"],
    ["*/*", "json"],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "json"],
    ["text/html", "json"],
    ["nonsense", "json"],
  ])("Accept: %s is answered as %s", async (accept, form) => {
    const { GET } = await routesOf("leaders");
    const { headers } = await GET(request("/api/v1/leaders", { headers: { accept } }));
    expect(headers.get("content-type")).toContain(form);
    expect(headers.get("vary")).toBe("Accept");
  });

  it.each(ADDRESSES)("$name has its file and the description of its columns beside it", async (address) => {
    const { name, path, table } = address;
    const query = ASKED[name]?.[0] ?? "";
    const { GET, HEAD, POST, OPTIONS } = await fileRoutesOf(path, "csv");
    const file = request(`${addressOf(path)}.csv${query}`, { headers: { accept: "application/json" } });
    const response = await GET(file);
    const { columns } = readTable(await response.text());
    expect(response.headers.get("vary")).toBeNull();
    expect((await HEAD(file)).headers.get("etag")).toBe(response.headers.get("etag"));
    expect([(await POST(file)).status, (await OPTIONS(file)).status]).toEqual([405, 204]);
    const [, described] = /<([^>]+)>; rel="describedby"/.exec(response.headers.get("link") ?? "") ?? [];
    expect(described).toBe(`${addressOf(path)}.csv-metadata.json`);
    const metadata = await (await fileRoutesOf(path, "csv-metadata.json")).GET(request(described ?? ""));
    expect(metadata.headers.get("content-type")).toContain("application/csvm+json");
    const { tableSchema } = await metadata.json();
    expect(tableSchema.columns.map(({ titles }: { titles: string }) => titles)).toEqual(columns);
    expect(columns).toHaveLength(columnsOfTable(table).length);
  });

  it("tells release and day in headers and in the name of the file, and has no other files", async () => {
    const { GET } = await fileRoutesOf("leaders", "csv");
    const { headers } = await GET(request("/api/v1/leaders.csv?asOf=2020-01-01&release=1"));
    expect(headers.get("content-disposition")).toBe(
      'attachment; filename="standpoint-leaders-2020-01-01-release-1.csv"',
    );
    expect([headers.get("standpoint-release"), headers.get("standpoint-as-of")]).toEqual(["1", "2020-01-01"]);
    for (const header of ["link", "content-disposition", "standpoint-release"])
      expect(headers.get("access-control-expose-headers")).toContain(header);
    const changes = await (await fileRoutesOf("releases/{number}/changes", "csv")).GET(
      request("/api/v1/releases/1/changes.csv?asOf=2026-02-01&release=1"),
    );
    expect(changes.headers.get("content-disposition")).toContain(
      "standpoint-releases-1-changes-2026-02-01-release-1.csv",
    );
    for (const ending of ["xlsx", "csv.csv", "csv-metadata"]) {
      const refused = await (await fileRoutesOf("leaders", ending)).GET(request("/api/v1/leaders.x"));
      expect([refused.status, refused.headers.get("content-type")]).toEqual([
        404,
        "application/problem+json; charset=utf-8",
      ]);
    }
    expect((await (await fileRoutesOf("constructor", "csv")).GET(request("/api/v1/x"))).status).toBe(404);
  });

  it("refuses in words as JSON does", async () => {
    const { GET } = await routesOf("stances");
    const refused = await GET(request("/api/v1/stances?lanes=x", { headers: { accept: "text/csv" } }));
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    expect(refused.status).toBe(400);
  });
});
