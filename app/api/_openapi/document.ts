import type { Address } from "@/app/api/v1/_addresses/address";
import { ADDRESSES } from "@/app/api/v1/_addresses/all";
import { DATA_LICENCE } from "@/lib/citations/model";
import { getTranslator } from "@/lib/i18n/translator";
import { filePaths } from "./files";
import { READ_AS_FILE, READ_IN_FORMS, READ_IN_PAGES, sharedHeaders } from "./headers";
import type { Operation } from "./objects";
import { numberInPath, parametersOf, sharedParameters } from "./parameters";
import { readingResponses, sendingResponses, sharedResponses } from "./responses";
import { answerName, type JsonSchema, partName, schemaAt, schemasOfInterface } from "./schemas";
import { tablePaths, tableSchema } from "./tables";

export type PathItem = { get?: Operation; post?: Operation };

const SENT_EXAMPLE = {
  scale: [1, 3],
  measure: "kappa-linear",
  positions: {
    ada: { v1: 1, v2: 1, v3: 2, v4: 3, v5: 1 },
    bo: { v1: 1, v2: 2, v3: 2, v4: null, v5: 1 },
  },
};

/**
 * The interface as OpenAPI 3.1 describes it, made of what the addresses run: parameters of their specs, answers of the
 * schemas to which they are held, problems of the table that gives them their status.
 */
export function openApiDocument() {
  const t = getTranslator("reference");
  return {
    openapi: "3.1.1",
    info: {
      title: t("document.title"),
      version: "1",
      summary: t("document.summary"),
      description: t("document.description"),
      license: { name: "CC BY 4.0", url: DATA_LICENCE },
    },
    servers: [{ url: "/" }],
    externalDocs: { description: t("document.methods"), url: "/methods#api" },
    security: [],
    tags: [
      { name: "record", description: t("tag.record") },
      { name: "positions", description: t("tag.positions") },
      { name: "tables", description: t("tag.tables") },
      { name: "figures", description: t("tag.figures") },
      { name: "data", description: t("tag.data") },
    ],
    paths: { ...Object.fromEntries(ADDRESSES.map(pathOf)), ...tablePaths(), ...filePaths() } as Record<
      string,
      PathItem
    >,
    components: {
      schemas: schemasOfInterface(),
      parameters: sharedParameters(),
      headers: sharedHeaders(),
      responses: sharedResponses(),
    },
  };
}

export type OpenApiDocument = ReturnType<typeof openApiDocument>;

function pathOf(
  address: Pick<Address, "name" | "path" | "spec" | "table"> & { needs: readonly string[] },
): [string, PathItem] {
  const { name, path, spec, needs, table } = address;
  // Only releases are named in a path, by their numbers.
  const named = path.includes("{number}") ? [numberInPath()] : [];
  const get: Operation = {
    operationId: name,
    summary: getTranslator("reference")(`address.${name}`),
    tags: ["record"],
    parameters: [...named, ...parametersOf(name, spec, needs)],
    responses: readingResponses(
      { "application/json": jsonSchema(address), "text/csv": tableSchema(path, table) },
      named.length > 0 ? "names" : "lists",
      [...READ_IN_FORMS, ...READ_AS_FILE, ...("page" in spec ? READ_IN_PAGES : [])],
    ),
  };
  return [`/api/v1/${path}`, name === "agreement" ? { get, post: sentPositions() } : { get }];
}

/** The whole answer, or, of records of which some fields are asked for, one with these alone. */
function jsonSchema({ name, table }: Pick<Address, "name" | "table">): JsonSchema {
  const whole = { $ref: schemaAt(answerName(name)) };
  return table.record ? { anyOf: [whole, { $ref: schemaAt(partName(name)) }] } : whole;
}

function sentPositions(): Operation {
  const t = getTranslator("reference");
  return {
    operationId: "agreement-of-positions",
    summary: t("sent.summary"),
    tags: ["positions"],
    parameters: [],
    requestBody: {
      required: true,
      description: t("sent.body"),
      content: {
        "application/json": { schema: { $ref: schemaAt("AgreementRequest") }, example: SENT_EXAMPLE },
      },
    },
    responses: sendingResponses({ $ref: schemaAt("SentAgreement") }),
  };
}
