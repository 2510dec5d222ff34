/** What a column is made from: a schema of one record in the words of JSON Schema, as zod writes them. */
export type RecordSchema = {
  type?: string | readonly string[];
  enum?: readonly unknown[];
  anyOf?: RecordSchema[];
  items?: RecordSchema;
  prefixItems?: RecordSchema[];
  properties?: Record<string, RecordSchema>;
  required?: readonly string[];
  description?: string;
};

/** What stands in a cell, or in each part of one that holds a list; `json` is what has no columns of its own. */
export type CellType = "text" | "integer" | "number" | "boolean" | "json";

/** One column of the table that records make, and how its value is read off a record. */
export type RecordColumn = {
  /** The path in the record: `slug`, `country.code`, `range.lowest`. */
  name: string;
  type: CellType;
  /** Whether a cell holds a list. */
  list: boolean;
  /** Whether a cell may be empty. */
  optional: boolean;
  /** In words; empty where the name says it. */
  meaning: string;
  read: (record: unknown) => unknown;
};

/** The two ends of a list of two numbers. */
const ENDS = ["lowest", "highest"] as const;

/**
 * The flat columns of records of a schema, in its order: what stands within another is named by its path, a pair of
 * numbers makes two columns, a list one, and a list of records one for each of their fields. A list within a list is
 * JSON, as is what has names of its own.
 */
export function columnsOf(schema: RecordSchema): RecordColumn[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) =>
    columnsAt(field, key, isOptional(schema, key), (record) => held(record, key)),
  );
}

type Read = RecordColumn["read"];

function columnsAt(schema: RecordSchema, name: string, optional: boolean, read: Read): RecordColumn[] {
  const all = (schema.anyOf ?? [schema]).flatMap(formsOf);
  const forms = all.filter(({ type }) => type !== "null");
  const [form = {}] = forms;
  const open = optional || forms.length < all.length;
  const meaning = schema.description ?? form.description ?? "";
  if (forms.some(({ properties }) => properties)) return withinRecord(forms, name, open, read);
  if (form.prefixItems)
    return ENDS.map((end, at) => ({
      ...{ name: `${name}.${end}`, type: "number" as const, list: false, optional: open, meaning },
      read: (record) => (read(record) as readonly unknown[] | null)?.[at] ?? null,
    }));
  if (form.type === "array") return withinList(form.items ?? {}, name, meaning, read);
  return [{ name, type: typeOf(form), list: false, optional: open, meaning, read }];
}

/** Columns of the fields of a record within a record; of one that has several forms, of the fields of all. */
function withinRecord(
  forms: readonly RecordSchema[],
  name: string,
  open: boolean,
  read: Read,
): RecordColumn[] {
  const keys = new Set(forms.flatMap(({ properties }) => Object.keys(properties ?? {})));
  return [...keys].flatMap((key) => {
    const having = forms.filter(({ properties }) => properties?.[key]);
    const optional = open || having.length < forms.length || having.some((form) => isOptional(form, key));
    const field = having[0]?.properties?.[key] ?? {};
    return columnsAt(field, `${name}.${key}`, optional, (record) => held(read(record), key));
  });
}

/** A column for a list; for one of records a column for each of their fields, the n-th parts of which belong together. */
function withinList(items: RecordSchema, name: string, meaning: string, read: Read): RecordColumn[] {
  return columnsAt(items, name, false, (item) => item).map((column) => ({
    ...column,
    type: column.list ? "json" : column.type,
    list: true,
    optional: true,
    meaning: column.name === name ? meaning : column.meaning,
    read: (record) => ((read(record) as readonly unknown[] | null) ?? []).map(column.read),
  }));
}

function held(record: unknown, key: string): unknown {
  return record === null || record === undefined ? null : ((record as Record<string, unknown>)[key] ?? null);
}

function isOptional({ required }: RecordSchema, key: string): boolean {
  return !required?.includes(key);
}

/** A schema of several types as one of each. */
function formsOf(schema: RecordSchema): RecordSchema[] {
  const { type } = schema;
  return Array.isArray(type) ? type.map((one: string) => ({ ...schema, type: one })) : [schema];
}

function typeOf({ type, enum: choices }: RecordSchema): CellType {
  if (type === "string" || type === undefined) return type || choices ? "text" : "json";
  if (type === "integer" || type === "boolean") return type;
  if (type === "number") return choices?.every((choice) => Number.isInteger(choice)) ? "integer" : "number";
  return "json";
}
