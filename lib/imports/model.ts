import type { Change } from "@/lib/change-sets/change";
import type { NounName } from "@/lib/change-sets/nouns";
import type { EditKind } from "@/lib/record-forms/changes";

/**
 * What a row does to the record.
 * - `add`: a record that readers do not see yet; `change`: one that they see otherwise; `same`: nothing, it says what stands
 * - `refused`: nothing, because something is wrong with it
 */
export const OUTCOMES = ["add", "change", "same", "refused"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * How far a file came.
 * - `reading`: its rows are being checked; `ready`: every row is, and it waits for whoever handed it in
 * - `making`: its change set is being written; `made`: it is
 * - `failed`: the program could not check it, again and again; `discarded`: by whoever handed it in
 */
export const IMPORT_STATES = ["reading", "ready", "making", "made", "failed", "discarded"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/**
 * What a column of a file gives: a field of the form of its table's noun, by the name under which a browser sends it
 * (`from`, `citations[0].find`, `anchors.plus2`), the whole of a list (`citations`, `leaders`, `codes`: several in one cell),
 * or `slug`, `kind` and `changedOn`; null where it is not used.
 */
export type ColumnMap = { heading: string; field: string | null };

/** What a table of a file holds: `noun` null where nobody said so yet. Its columns stand in the order of the file. */
export type TableMap = { name: string; noun: NounName | null; columns: ColumnMap[] };

/**
 * What is wrong with a row: the heading of the column and what stands in the cell, both empty where no column gives the
 * field, the field of the form, and a sentence with the remedy.
 */
export type RowProblem = { column: string; field: string; value: string; reason: string };

/** How many rows do what. Rows that were left out are counted apart, whatever their outcome. */
export type ImportCounts = Record<Outcome, number> & { leftOut: number };

/** A file in a list. */
export type ImportLine = {
  id: number;
  state: ImportState;
  title: string;
  fileName: string;
  rowsTotal: number;
  rowsDone: number;
  counts: ImportCounts;
  createdAt: Date;
  changedAt: Date;
  /** The change set that it became. */
  changeSetId: number | null;
};

/** A file on its way to a change set. */
export type ImportHead = ImportLine & {
  format: string;
  /** Why records that stand on record change. A noun that has no such reason is corrected. */
  kind: EditKind;
  tables: TableMap[];
  /** Sources that rows cite by their address and that are added with them, each counted once. */
  newSources: number;
  /** Why it failed, in a sentence. */
  problem: string | null;
};

/** A row of a file, with what it would do. */
export type ImportedRow = {
  /** Its number among all rows of the file, from 1. */
  place: number;
  /** Which table it stands in, from 0. */
  table: number;
  /** Where it stands in its table, as the file's own programs count. */
  line: number;
  cells: string[];
  /** The noun and slug of its record, as far as they are known. */
  noun: NounName | null;
  slug: string | null;
  /** Null until it is checked. */
  outcome: Outcome | null;
  leftOut: boolean;
  problems: RowProblem[];
  /** The fields of the record's content that it changes; none for an addition. */
  changed: string[];
  /** What it does to the record, and the sources added with it. */
  changes: Change[];
  sources: Change[];
};

/** The longest title of an import, in characters. */
export const MOST_TITLE = 200;
