import { DATA_LICENCE } from "@/lib/citations/model";
import { csvwColumn, csvwHead } from "@/lib/csv/csvw";
import { getTranslator } from "@/lib/i18n/translator";
import type { Address } from "../_addresses/address";
import { columnsOfTable } from "./table";

/** The columns of an address's CSV as CSV on the Web describes them. */
export function csvMetadata({ name, path, table }: Pick<Address, "name" | "path" | "table">): string {
  const title = getTranslator("reference")(`address.${name}`);
  return JSON.stringify({
    ...csvwHead({ title, licence: DATA_LICENCE }),
    url: `${path.split("/").at(-1)}.csv`,
    tableSchema: { columns: columnsOfTable(table).map(csvwColumn) },
  });
}
