import { z } from "zod";
import { csvCell, csvFileOfCells } from "@/lib/csv/cell";
import { columnsOf, type RecordColumn, type RecordSchema } from "@/lib/csv/columns";
import { csvListCell } from "@/lib/csv/list-cell";

/** The list of records that an answer holds, as a table: one row for each. */
export type Table = {
  /** The field of the answer in which they stand. */
  list: string;
  /** What a record of it is; null where the answer holds no records, but what a table can be made of. */
  record: z.ZodObject | null;
  /** The records as the columns are made of them: those of the answer, unless `rowsOf` says otherwise. */
  row: z.ZodObject;
  rowsOf: (body: object) => readonly object[];
};

/** A table whose rows are the records of a list of the answer. */
export function tableOfList(list: string, record: z.ZodObject): Table {
  return { list, record, row: record, rowsOf: (body) => recordsIn(body, list) };
}

/** A table with a row for each item that a record's own list `each` holds; a record without any has one row. */
export function tableOfItems(list: string, record: z.ZodObject, each: string): Table {
  const items = record.shape[each] as unknown as z.ZodArray;
  return {
    list,
    record,
    row: z.strictObject({ ...record.shape, [each]: (items.element as z.ZodType).nullable() }),
    rowsOf: (body) =>
      recordsIn(body, list).flatMap((one) => {
        const held = (one as Record<string, readonly unknown[]>)[each] ?? [];
        return (held.length > 0 ? held : [null]).map((item) => ({ ...one, [each]: item }));
      }),
  };
}

function recordsIn(body: object, list: string): readonly object[] {
  return (body as Record<string, readonly object[]>)[list] ?? [];
}

const made = new WeakMap<Table, readonly RecordColumn[]>();

/** The columns of a table, made of the schema of its rows. @param fields  those of these fields alone, in this order; all where none is named */
export function columnsOfTable(table: Table, fields: readonly string[] = []): readonly RecordColumn[] {
  let all = made.get(table);
  if (!all) {
    const schema = z.toJSONSchema(table.row, { unrepresentable: "any" });
    all = columnsOf(schema as RecordSchema);
    made.set(table, all);
  }
  const known = all;
  return fields.length === 0
    ? known
    : fields.flatMap((field) => known.filter(({ name }) => name.split(".")[0] === field));
}

/** The rows of an answer as a CSV file, under the names of its columns. */
export function csvOfTable(table: Table, body: object, fields: readonly string[] = []): string {
  const columns = columnsOfTable(table, fields);
  return csvFileOfCells([
    columns.map(({ name }) => csvCell(name)),
    ...table.rowsOf(body).map((row) => columns.map((column) => cellOf(column, row))),
  ]);
}

function cellOf({ list, read }: RecordColumn, row: object): string {
  const value = read(row);
  return list ? csvListCell(value as readonly unknown[]) : csvCell(value);
}
