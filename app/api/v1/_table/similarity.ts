import { z } from "zod";
import { refusal } from "../_schemas/agreement";
import { told } from "../_schemas/told";
import * as v from "../_schemas/values";
import type { Table } from "./table";

const row = z.strictObject({
  a: v.leaderKey,
  b: v.leaderKey,
  value: told(z.number().nullable(), "value"),
  range: v.range.nullable(),
  reason: refusal.nullable(),
  shared: told(v.count, "matrixShared"),
  of: told(v.count, "matrixOf"),
});
type Row = z.infer<typeof row>;
type Matrix<T> = readonly (readonly (T | null)[])[];
type Answer = {
  leaders: readonly string[];
  values: Matrix<number>;
  shared: Matrix<number>;
  of: Matrix<number>;
  ranges: Matrix<Row["range"]>;
  reasons: Matrix<Row["reason"]>;
};

/** The matrix with a row for every two leaders, each pair once, in the order of the matrix. */
export const similarityTable: Table = {
  list: "values",
  record: null,
  row,
  rowsOf: (body) => {
    const { leaders, values, shared, of, ranges, reasons } = body as Answer;
    return leaders.flatMap((a, at) =>
      leaders.slice(at + 1).map((b, further) => {
        const to = at + 1 + further;
        return {
          a,
          b,
          value: values[at]?.[to] ?? null,
          range: ranges[at]?.[to] ?? null,
          reason: reasons[at]?.[to] ?? null,
          shared: shared[at]?.[to] ?? 0,
          of: of[at]?.[to] ?? 0,
        };
      }),
    );
  },
};
