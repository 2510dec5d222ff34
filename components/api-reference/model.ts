import type { Messages } from "@/messages";

/** A type in words; a part with `schema` is the name of a schema that has its own table on the page. */
export type TypePart = { text: string } | { schema: string };

/** A field of an answer, by its path within it: `coverage.shared`, `anchors[].text`. */
export type FieldTold = { path: string; type: TypePart[]; meaning: string };

export type ParameterTold = { name: string; type: string; required: boolean; meaning: string };

/** A header of answers. */
export type HeaderTold = { name: string; meaning: string };

/** One refusal: its status and the key of its words. */
export type RefusalTold = { status: string; kind: string };

export type OperationTold = {
  id: string;
  method: "GET" | "POST";
  path: string;
  summary: string;
  parameters: ParameterTold[];
  /** The answer as JSON; null where it is a file. */
  fields: FieldTold[] | null;
  /** The columns of the same as CSV; null where it is not had so. */
  columns: FieldTold[] | null;
  /** Fields of what is sent; null where nothing is. */
  sent: FieldTold[] | null;
  /** What is sent, as an example to paste. */
  body: string | null;
  /** An address that answers, to be followed. */
  example: string | null;
  refusals: RefusalTold[];
};

export type SchemaTold = { name: string; fields: FieldTold[] };

/** A program to paste, by its language. */
export type ExampleTold = { language: keyof Messages["reference"]["example"]; code: string };
