import type { RecordColumn } from "@/lib/csv/columns";
import { getTranslator } from "@/lib/i18n/translator";
import type { Address } from "../_addresses/address";
import { columnsOfTable } from "./table";

const DATATYPES = { text: "string", integer: "integer", number: "double", json: "string" } as const;

/** The columns of an address's CSV as CSV on the Web describes them (W3C, Metadata Vocabulary for Tabular Data). */
export function csvMetadata({ name, path, table }: Pick<Address, "name" | "path" | "table">): string {
  return JSON.stringify({
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url: `${path.split("/").at(-1)}.csv`,
    "dc:title": getTranslator("reference")(`address.${name}`),
    "dc:license": { "@id": "https://creativecommons.org/licenses/by/4.0/" },
    dialect: { encoding: "utf-8", lineTerminators: ["\r\n"] },
    tableSchema: { columns: columnsOfTable(table).map(columnMetadata) },
  });
}

function columnMetadata({ name, type, list, optional, meaning }: RecordColumn) {
  return {
    // A name of CSV on the Web is part of an address, so it is written as one.
    name: encodeURIComponent(name),
    titles: name,
    datatype: type === "boolean" ? { base: "boolean", format: "true|false" } : DATATYPES[type],
    required: !optional,
    ...(list ? { separator: ";" } : {}),
    ...(meaning ? { "dc:description": meaning } : {}),
  };
}
