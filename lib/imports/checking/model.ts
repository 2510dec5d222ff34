import type { Change } from "@/lib/change-sets/change";
import type { FieldContent } from "@/lib/change-sets/contents";
import type { NounName } from "@/lib/change-sets/nouns";
import type { CitedRow } from "@/lib/record-forms/citation-rows";
import type { FormValues } from "@/lib/record-forms/model";
import type { Outcome, RowProblem, TableMap } from "../model";

/** A row as it was kept. */
export type KeptRow = { place: number; table: number; line: number; cells: string[]; leftOut: boolean };

/** A record that others name: readers see it, or it is withheld, or it stands in the file. */
export type Named = {
  noun: NounName;
  slug: string;
  /** What it is called: its name, its title, its short name. */
  names: string[];
  withheld?: boolean;
  /** Another record stands for it: whoever names it means that one. */
  replacedBy?: string;
};

/** What tells a record of a noun without a name from others, as readers see it or as it is withheld. */
export type Brief = { noun: NounName; slug: string; content: FieldContent };

/** The last word on a record. `content` is null where it was removed. */
export type OnRecord = {
  noun: NounName;
  slug: string;
  content: FieldContent | null;
  revisionId: number;
  release: number;
  withheld: boolean;
  replacedBy: string | null;
};

/** What briefs are asked for by: the fields that tell a record apart, or its period; what it refers to as slugs. */
export type Sought = { noun: NounName; content: FieldContent };

/** What is known of the record, as far as rows need it: each is asked once for a file, whatever the number of its rows. */
export type World = {
  /** Every leader, issue, country, bloc and event. */
  named: () => Promise<Named[]>;
  /** All that one of these could be of. */
  briefs: (sought: readonly Sought[]) => Promise<Brief[]>;
  /** Stances and memberships that hold on a day of one of these, among them those that these are of. */
  overlapping: (sought: readonly Sought[]) => Promise<Brief[]>;
  /** By noun and slug; what there never was is left out. */
  records: (wanted: ReadonlyMap<NounName, ReadonlySet<string>>) => Promise<OnRecord[]>;
};

/** A problem by the field of the form. */
export type FieldProblem = { field: string; reason: string };

/** A row read as a form, before its record is looked up. */
export type ReadForm = {
  row: KeptRow;
  table: TableMap;
  noun: NounName;
  /** Fields of the form that the row gives, and the parts of citations that columns of the table give. */
  given: ReadonlySet<string>;
  parts: ReadonlySet<string>;
  values: FormValues;
  problems: FieldProblem[];
  slug: string | null;
};

/** A row with what it does by itself, before the others are asked. */
export type DecidedRow = {
  row: KeptRow;
  table: TableMap;
  noun: NounName | null;
  slug: string | null;
  outcome: Outcome;
  /** What readers see of its record. */
  standing: FieldContent | null;
  changes: Change[];
  changed: string[];
  cited: CitedRow[];
  problems: FieldProblem[];
};

/** A row that was checked with all others. */
export type CheckedRow = {
  place: number;
  noun: NounName | null;
  slug: string | null;
  outcome: Outcome;
  changes: Change[];
  sources: Change[];
  changed: string[];
  problems: RowProblem[];
};
