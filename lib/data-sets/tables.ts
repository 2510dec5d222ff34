import { z } from "zod";
import type { FieldContent } from "@/lib/change-sets/contents";
import { ALL_NOUNS, type Field, type ListPart, type Noun, type NounName } from "@/lib/change-sets/nouns";
import type { ExportedRecord } from "@/lib/exports/format";

/**
 * What stands in a column: text; a whole number; yes or no; one of some words; a day; a day as far as it is known (`2021`,
 * `2021-03`, `2021-03-15`); or the slug of a record of another table.
 */
export type ColumnType = "text" | "integer" | "boolean" | "choice" | "day" | "dated" | "reference";

export type Column = {
  key: string;
  type: ColumnType;
  /** Whether a cell may be empty. */
  optional: boolean;
  /** The words that a choice is of. */
  of: readonly string[];
  /** Whose slug it is. */
  refersTo: NounName | null;
};

/** A table of the data set: one row for each record of a noun, or for each item of one of its lists. */
export type Table = {
  /** The name of its file without the ending. */
  name: string;
  noun: NounName;
  /** The field that holds the list; null for the records themselves. */
  list: string | null;
  columns: readonly Column[];
};

const SLUG: Column = { key: "slug", type: "text", optional: false, of: [], refersTo: null };

type Schema = {
  type?: string | string[];
  format?: string;
  enum?: string[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  allOf?: Schema[];
};

/** Every table, in the order in which a record refers to earlier ones only. */
export const TABLES: readonly Table[] = ALL_NOUNS.flatMap(tablesOf);

function tablesOf(noun: Noun): Table[] {
  const schema = z.toJSONSchema(noun.schema, { unrepresentable: "any", io: "input" }) as Schema;
  const properties = (schema.allOf?.[0] ?? schema).properties ?? {};
  const own: Column[] = [
    ...Object.entries(noun.fields).map(([key, field]) => columnOf(key, field, properties[key])),
    ...(noun.texts?.fields ?? []).map((key) => columnOf(key, { kind: "plain" }, properties[key])),
  ];
  const lists = Object.entries(noun.lists).map(
    ([key, part]): Table => ({
      name: `${noun.name}-${key}`,
      noun: noun.name,
      list: key,
      columns: [
        { ...SLUG, key: noun.name, type: "reference", refersTo: noun.name },
        { ...SLUG, key: "place", type: "integer" },
        ...itemColumns(part, properties[key]?.items),
      ],
    }),
  );
  return [{ name: noun.name, noun: noun.name, list: null, columns: [SLUG, ...own] }, ...lists];
}

function itemColumns(part: ListPart, items: Schema | undefined): Column[] {
  return Object.entries(part.fields).map(([key, field]) =>
    columnOf(key, field, part.bare === null ? items?.properties?.[key] : items),
  );
}

function columnOf(key: string, field: Field, schema: Schema = {}): Column {
  const forms = schema.anyOf ?? [schema];
  const types = forms.flatMap(({ type }) => type ?? []);
  const of = forms.flatMap((form) => form.enum ?? []);
  const isDay = forms.some(({ format }) => format === "date");
  return {
    key,
    type: isDay ? "day" : typeOf(field, types, of),
    optional: types.includes("null"),
    of,
    refersTo: field.kind === "ref" ? field.to : null,
  };
}

function typeOf(field: Field, types: readonly string[], of: readonly string[]): ColumnType {
  if (field.kind === "ref") return "reference";
  if (field.kind === "dated") return "dated";
  if (of.length > 0) return "choice";
  if (types.includes("integer") || types.includes("number")) return "integer";
  return types.includes("boolean") ? "boolean" : "text";
}

/** The rows of a table that a record makes: itself, or one for each item of the list in its order, `place` from 1. */
export function rowsOf({ list, columns }: Table, { slug, content }: ExportedRecord): unknown[][] {
  if (list === null) {
    const held: FieldContent = { slug, ...content };
    return [columns.map(({ key }) => held[key] ?? null)];
  }
  const [, , ...own] = columns;
  return ((content[list] as unknown[] | undefined) ?? []).map((item, at) => [
    slug,
    at + 1,
    ...own.map(({ key }) =>
      item !== null && typeof item === "object" ? ((item as FieldContent)[key] ?? null) : item,
    ),
  ]);
}
