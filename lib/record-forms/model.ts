import type { NounName } from "@/lib/change-sets/nouns";

/** What a form holds, as a browser sends it: texts, lists of texts, records of either. Empty fields are left out or "". */
export type FormValue = string | FormValue[] | FormValues;
export type FormValues = { [name: string]: FormValue | undefined };

/**
 * How a field of a content is asked for.
 * - `line`, `text`: one line, several
 * - `dated`: a day as far as it is known; `day`: a day; `number`; `check`: yes or no; `address`: of the web
 * - `choice`: one of a few words
 * - `record`: another record, by its slug or the address of its page; `records`: several, in their order
 * - `citations`: sources with the place in them; `codes`: what independent coders chose
 * - `anchors`: what each position of an issue's scale means
 * - `holding`: a stance's position, or the state that is none
 */
export type FieldKind =
  | { as: "line" | "text" | "dated" | "day" | "number" | "check" | "address" }
  | { as: "choice"; of: readonly string[] }
  | { as: "record" | "records"; of: NounName }
  | { as: "citations" | "codes" | "anchors" | "holding" };

export type FormField = FieldKind & {
  name: string;
  /** What an empty field means: nothing (null), an empty text, or that something is missing. */
  empty?: "null" | "text";
  /** Kept by the record's identity: asked for once, and shown afterwards. */
  fixed?: true;
  /** Words of the editors about a person, which the wording check reads. */
  worded?: true;
};

export type RecordForm = {
  fields: readonly FormField[];
  /**
   * How a new record gets its slug: it is typed, with a proposal; or it follows from what the record says, and a problem
   * with it is told at the named field.
   */
  slug: { typed: true } | { typed: false; at: string };
};
