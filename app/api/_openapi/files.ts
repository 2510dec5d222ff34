import { FIGURES } from "@/app/_figures/figures";
import { FIGURE_FORMS } from "@/app/_figures/files";
import { CSVW_TYPE } from "@/lib/csv/csvw";
import { getTranslator } from "@/lib/i18n/translator";
import { XLSX_TYPE } from "@/lib/workbooks/briefing-workbook";
import type { PathItem } from "./document";
import { COUNTED, READ_AS_FIGURE, READ_AS_FILE } from "./headers";
import type { ResponseObject } from "./objects";
import { numberInPath, parametersOf, pathParameter } from "./parameters";
import { readingResponses } from "./responses";
import { type JsonSchema, schemaAt } from "./schemas";

/** The forms of a figure by their media types. Only JSON has a shape of its own. */
const FORMS = [
  ...Object.entries(FIGURE_FORMS).map(([name, { type }]): [string, JsonSchema] => [
    type.split(";")[0] ?? type,
    name === "json" ? { $ref: schemaAt("Figure") } : type.includes("charset") ? { type: "string" } : {},
  ]),
  [CSVW_TYPE, { type: "object" }] as const,
];

/** The addresses beside `/api/v1` at which the same is had as files: each figure, and the whole data set of a release. */
export function filePaths(): Record<string, PathItem> {
  return { ...Object.fromEntries(Object.entries(FIGURES).map(figurePath)), ...dataSetPaths() };
}

function figurePath([name, { spec }]: [string, (typeof FIGURES)[keyof typeof FIGURES]]): [string, PathItem] {
  const t = getTranslator("reference");
  const form = pathParameter("form", t("figure.form"), {
    type: "string",
    enum: [...Object.keys(FIGURE_FORMS), "csv-metadata.json"],
  });
  return [
    `/figures/${name}.{form}`,
    {
      get: {
        operationId: `figure-${name}`,
        summary: t("figure.summary", { name }),
        tags: ["figures"],
        parameters: [form, ...parametersOf(`figure-${name}`, spec)],
        responses: readingResponses(Object.fromEntries(FORMS), "names", [...READ_AS_FIGURE, ...READ_AS_FILE]),
      },
    },
  ];
}

function dataSetPaths(): Record<string, PathItem> {
  const t = getTranslator("reference");
  // The number stands in the path, so a wrong one is not found; and a data set is of no record that could be replaced.
  const { 308: _, 400: __, ...shared } = readingResponses({}, "names", [...COUNTED, ...READ_AS_FILE]);
  const forms = [
    { form: "json", content: { "application/json": { schema: { type: "object" } } } },
    { form: "zip", content: { "application/zip": { schema: {} } } },
    { form: "xlsx", content: { [XLSX_TYPE]: { schema: {} } } },
  ] as const;
  return Object.fromEntries(
    forms.map(({ form, content }): [string, PathItem] => [
      `/data/standpoint-release-{number}.${form}`,
      {
        get: {
          operationId: `data-set-${form}`,
          summary: t(`dataSet.${form}`),
          tags: ["data"],
          parameters: [numberInPath()],
          responses: { ...shared, 200: { ...shared[200], content } as ResponseObject },
        },
      },
    ]),
  );
}
