import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { NOUN_NAMES, NOUNS } from "@/lib/change-sets/nouns";
import { codebookCsv, csvwMetadata, meaningOf } from "./codebook";
import { TABLES } from "./tables";

describe("the tables of the data set", () => {
  it("hold every field, text and list of every noun", () => {
    for (const name of NOUN_NAMES) {
      const noun = NOUNS[name];
      const own = TABLES.find((table) => table.noun === name && table.list === null);
      expect(own?.columns.map(({ key }) => key)).toEqual([
        "slug",
        ...Object.keys(noun.fields),
        ...(noun.texts?.fields ?? []),
      ]);
      for (const list of Object.keys(noun.lists))
        expect(TABLES.some((table) => table.noun === name && table.list === list)).toBe(true);
    }
  });

  it("know of each column what it holds, as the schemas have it", () => {
    const column = (table: string, key: string) =>
      TABLES.find(({ name }) => name === table)?.columns.find((one) => one.key === key);
    expect(column("stance", "lane")).toMatchObject({ type: "choice", of: ["says", "does"], optional: false });
    expect(column("stance", "position")).toMatchObject({ type: "integer", optional: true });
    expect(column("stance", "state")).toMatchObject({ type: "choice", optional: true });
    expect(column("stance", "from")).toMatchObject({ type: "dated", optional: false });
    expect(column("stance-citations", "source")).toMatchObject({ type: "reference", refersTo: "source" });
    expect(column("event-leaders", "leader")).toMatchObject({ type: "reference", refersTo: "leader" });
    for (const table of ["stance", "country", "term", "source"])
      expect(column(table, "lastChecked")).toMatchObject({ type: "day", optional: false });
    expect(column("stance-citations", "accessedOn")).toMatchObject({ type: "day" });
    expect(column("issue", "core")).toMatchObject({ type: "boolean" });
  });

  it("have a meaning in words for each column", () => {
    const without = TABLES.flatMap((table) =>
      table.columns
        .filter((column) => meaningOf(table, column).trim() === "")
        .map(({ key }) => `${table.name}.${key}`),
    );
    expect(without).toEqual([]);
  });

  it("are described alike for people and for programs", () => {
    const [, ...rows]: string[][] = parse(codebookCsv(), { bom: true });
    const { tables } = JSON.parse(csvwMetadata("A set"));
    const told = tables.flatMap(
      ({ url, tableSchema }: { url: string; tableSchema: { columns: { name: string }[] } }) =>
        tableSchema.columns.map(({ name }) => `${url} ${name}`),
    );
    expect(rows.map(([table, column]) => `${table} ${column}`)).toEqual(told);
    const urls = tables.map(({ url }: { url: string }) => url);
    for (const { tableSchema } of tables)
      for (const { reference } of tableSchema.foreignKeys) expect(urls).toContain(reference.resource);
  });
});
