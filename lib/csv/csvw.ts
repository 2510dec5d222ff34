/** How a file that describes the columns of a table is sent. */
export const CSVW_TYPE = "application/csvm+json";

/** What stands in a cell, or in each part of one that holds a list; a `day` is a whole one, and `json` a text for CSV on the Web. */
export type DescribedType = "text" | "integer" | "number" | "boolean" | "day" | "json";

/** A column as it is described. */
export type DescribedColumn = {
  name: string;
  type: DescribedType;
  /** Whether a cell may be empty. */
  optional: boolean;
  /** Whether a cell holds a list, its parts with semicolons between. */
  list?: boolean;
  /** Its heading where people read it. */
  heading?: string;
  /** In words; none where the name says it. */
  meaning?: string;
  /** What its numbers are, in words. */
  unit?: string;
  /** The least and the greatest that its numbers can be. */
  bounds?: readonly [number, number] | undefined;
};

const DATATYPES = {
  text: "string",
  integer: "integer",
  number: "double",
  day: "date",
  json: "string",
} as const;

/**
 * A column as CSV on the Web has it (W3C, Metadata Vocabulary for Tabular Data, §5.6): its type with the ends of its scale,
 * whether it may be empty, and what it means. The first of its titles is its name in the head of the file.
 */
export function csvwColumn({
  name,
  heading,
  list,
  optional,
  meaning,
  unit,
  ...values
}: DescribedColumn): object {
  return {
    // A name of CSV on the Web is part of an address, so it is written as one.
    name: encodeURIComponent(name),
    titles: heading === undefined || heading === name ? name : [name, heading],
    datatype: datatypeOf(values),
    required: !optional,
    ...(list ? { separator: ";" } : {}),
    ...(meaning ? { "dc:description": meaning } : {}),
    ...(unit ? { "schema:unitText": unit } : {}),
  };
}

function datatypeOf({ type, bounds }: Pick<DescribedColumn, "type" | "bounds">) {
  if (type === "boolean") return { base: "boolean", format: "true|false" };
  if (!bounds) return DATATYPES[type];
  return { base: DATATYPES[type], minimum: bounds[0], maximum: bounds[1] };
}

/**
 * What is said of a whole file of tables, before what is said of each: in which language, what it is, under which licence
 * (a whole address), and how our CSV files are written.
 */
export function csvwHead({ title, licence }: { title: string; licence: string }) {
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    "dc:title": title,
    "dc:license": { "@id": licence },
    dialect: { encoding: "utf-8", lineTerminators: ["\r\n"] },
  };
}

/** The `Link` by which a CSV file says where its columns are described. */
export function describedBy(address: string): string {
  return `<${address}>; rel="describedby"; type="${CSVW_TYPE}"`;
}
