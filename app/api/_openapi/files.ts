import { FIGURES } from "@/app/_figures/figures";
import { getTranslator } from "@/lib/i18n/translator";
import type { PathItem } from "./document";
import { type ParameterObject, parametersOf, readingResponses } from "./operations";
import { schemaAt } from "./schemas";

/** The addresses beside `/api/v1` at which the same is had as files: each figure, and the whole data set of a release. */
export function filePaths(): Record<string, PathItem> {
  return { ...Object.fromEntries(Object.entries(FIGURES).map(figurePath)), ...dataSetPaths() };
}

function figurePath([name, { spec }]: [string, (typeof FIGURES)[keyof typeof FIGURES]]): [string, PathItem] {
  const t = getTranslator("reference");
  const form: ParameterObject = {
    name: "form",
    in: "path",
    description: t("figure.form"),
    required: true,
    schema: { type: "string", enum: ["json", "csv", "svg"] },
  };
  return [
    `/figures/${name}.{form}`,
    {
      get: {
        operationId: `figure-${name}`,
        summary: t("figure.summary", { name }),
        tags: ["figures"],
        parameters: [form, ...parametersOf(`figure-${name}`, spec)],
        responses: readingResponses(
          {
            "application/json": { $ref: schemaAt("Figure") },
            "text/csv": { type: "string" },
            "image/svg+xml": { type: "string" },
          },
          "names",
        ),
      },
    },
  ];
}

function dataSetPaths(): Record<string, PathItem> {
  const t = getTranslator("reference");
  const number: ParameterObject = {
    name: "number",
    in: "path",
    description: t("parameter.number"),
    required: true,
    schema: { type: "integer", minimum: 1 },
  };
  const { 308: _, 400: __, ...json } = readingResponses({ "application/json": { type: "object" } }, "names");
  const { 308: ___, 400: ____, ...zip } = readingResponses({ "application/zip": {} }, "names");
  return {
    "/data/standpoint-release-{number}.json": {
      get: {
        operationId: "data-set-json",
        summary: t("dataSet.json"),
        tags: ["data"],
        parameters: [number],
        responses: json,
      },
    },
    "/data/standpoint-release-{number}.zip": {
      get: {
        operationId: "data-set-zip",
        summary: t("dataSet.zip"),
        tags: ["data"],
        parameters: [number],
        responses: zip,
      },
    },
  };
}
