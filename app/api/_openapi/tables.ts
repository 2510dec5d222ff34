import type { Address } from "@/app/api/v1/_addresses/address";
import { ADDRESSES } from "@/app/api/v1/_addresses/all";
import { columnsOfTable, type Table } from "@/app/api/v1/_table/table";
import type { CellType } from "@/lib/csv/columns";
import { getTranslator } from "@/lib/i18n/translator";
import type { PathItem } from "./document";
import { COUNTED, READ_AS_FILE, READ_IN_FORMS, READ_IN_PAGES } from "./headers";
import type { Operation, ParameterObject } from "./objects";
import { numberInPath, parametersOf, pathParameter } from "./parameters";
import { readingResponses } from "./responses";
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

/**
 * The addresses at which tables are had as files, with the description of their columns: those that name nothing by one
 * pattern, and each other one by its own.
 */
export function tablePaths(): Record<string, PathItem> {
  const isNaming = ({ path }: Pick<Address, "path">) => path.includes("{");
  const names = ADDRESSES.filter((address) => !isNaming(address)).map(({ path }) => path);
  const patterns = ADDRESSES.filter(isNaming).map(({ name, path, spec, table }): TableFile => {
    const parameters = parametersOf(name, spec);
    return { id: name, path, named: numberInPath(), parameters, schema: tableSchema(path, table) };
  });
  const any: TableFile = {
    id: "table",
    path: "{table}",
    named: tableNamed(names),
    parameters: parametersOf("", {}),
    schema: { type: "string" },
  };
  return Object.fromEntries([any, ...patterns].flatMap(pathsOf));
}

type TableFile = {
  id: string;
  path: string;
  /** What its path names. */
  named: ParameterObject;
  parameters: Operation["parameters"];
  schema: JsonSchema;
};

function pathsOf({ id, path, named, parameters, schema }: TableFile): [string, PathItem][] {
  const t = getTranslator("reference");
  const tags = ["tables"];
  const headers = [...READ_IN_FORMS.filter((header) => header !== "Vary"), ...READ_AS_FILE, ...READ_IN_PAGES];
  const csv = {
    operationId: `${id}-csv`,
    summary: t("table.file"),
    tags,
    parameters: [named, ...parameters],
    responses: readingResponses({ "text/csv": schema }, "names", headers),
  };
  const metadata = {
    operationId: `${id}-csv-metadata`,
    summary: t("table.metadata"),
    tags,
    parameters: [named],
    responses: describingResponses(),
  };
  return [
    [`/api/v1/${path}.csv`, { get: csv }],
    [`/api/v1/${path}.csv-metadata.json`, { get: metadata }],
  ];
}

/** What a description answers: it is of no record and no release, so that none can be wanting. */
function describingResponses(): Operation["responses"] {
  const all = readingResponses({ "application/csvm+json": { type: "object" } }, "names", COUNTED);
  const { 308: _, 400: __, 503: ___, ...responses } = all;
  return responses;
}

function tableNamed(names: readonly string[]): ParameterObject {
  const description = getTranslator("reference")("table.name");
  return pathParameter("table", description, { type: "string", enum: names });
}
