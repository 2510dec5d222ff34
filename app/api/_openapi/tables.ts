import type { Address } from "@/app/api/v1/_addresses/address";
import { ADDRESSES } from "@/app/api/v1/_addresses/all";
import { columnsOfTable, type Table } from "@/app/api/v1/_table/table";
import type { CellType } from "@/lib/csv/columns";
import { getTranslator } from "@/lib/i18n/translator";
import type { PathItem } from "./document";
import { type ParameterObject, READ_AS_FILE, READ_IN_FORMS, readingResponses } from "./operations";
import type { JsonSchema } from "./schemas";

/** A column of a table as the document tells it. */
export type ColumnTold = {
  name: string;
  type: CellType;
  list: boolean;
  optional: boolean;
  description: string;
};

/** What a table is, in words, and its columns for programs. @param path  of its address */
export function tableSchema(path: string, table: Table): JsonSchema {
  const columns = columnsOfTable(table);
  return {
    type: "string",
    description: getTranslator("reference")("table.schema", {
      columns: columns.map(({ name }) => name).join(", "),
    }),
    "x-described-by": `/api/v1/${path}.csv-metadata.json`,
    "x-columns": columns.map(
      ({ name, type, list, optional, meaning }): ColumnTold => ({
        name,
        type,
        list,
        optional,
        description: meaning,
      }),
    ),
  };
}

/** The addresses at which tables are had as files, with the description of their columns. */
export function tablePaths(): Record<string, PathItem> {
  const byName = ADDRESSES.filter(({ path }) => !path.includes("/")).map(({ path }) => path);
  const named = ADDRESSES.filter(({ path }) => path.includes("{")).map(({ path, name }) => ({ path, name }));
  return Object.fromEntries([
    ...pathsOf("{table}", "table", [tableNamed(byName)]),
    ...named.flatMap(({ path, name }) => pathsOf(path, name, [numbered()])),
  ]);
}

function pathsOf(path: string, id: "table" | Address["name"], parameters: ParameterObject[]) {
  const t = getTranslator("reference");
  const whole = readingResponses({ "application/csvm+json": { type: "object" } }, "names", [
    "RateLimit",
    "RateLimit-Policy",
  ]);
  const about = { tags: ["tables"], parameters };
  const csv: PathItem = {
    get: {
      ...about,
      operationId: `${id}-csv`,
      summary: t("table.file"),
      responses: readingResponses({ "text/csv": { type: "string" } }, "names", [
        ...READ_IN_FORMS.filter((header) => header !== "Vary"),
        ...READ_AS_FILE,
      ]),
    },
  };
  const metadata: PathItem = {
    get: {
      ...about,
      operationId: `${id}-csv-metadata`,
      summary: t("table.metadata"),
      // Of no record and no release, so that none can be wanting.
      responses: Object.fromEntries(
        ["200", "304", "404", "405", "429"].flatMap((status) => {
          const response = whole[status];
          return response ? [[status, response]] : [];
        }),
      ),
    },
  };
  return [
    [`/api/v1/${path}.csv`, csv],
    [`/api/v1/${path}.csv-metadata.json`, metadata],
  ] as const;
}

function tableNamed(names: readonly string[]): ParameterObject {
  const description = getTranslator("reference")("table.name");
  return { name: "table", in: "path", description, required: true, schema: { type: "string", enum: names } };
}

function numbered(): ParameterObject {
  const description = getTranslator("reference")("parameter.number");
  const schema = { type: "integer", minimum: 1 };
  return { name: "number", in: "path", description, required: true, schema };
}
