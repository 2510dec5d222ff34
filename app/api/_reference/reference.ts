import type {
  FieldTold,
  OperationTold,
  ParameterTold,
  RefusalTold,
  SchemaTold,
} from "@/components/api-reference/model";
import { getTranslator } from "@/lib/i18n/translator";
import type { OpenApiDocument, PathItem } from "../_openapi/document";
import type { Operation, ParameterObject, Ref, ResponseObject } from "../_openapi/objects";
import type { JsonSchema } from "../_openapi/schemas";
import type { ColumnTold } from "../_openapi/tables";
import { acceptedText, fieldsOf } from "./types";

const lastOf = ({ $ref }: Ref) => $ref.slice($ref.lastIndexOf("/") + 1);
const isRef = (value: object): value is Ref => "$ref" in value;

/**
 * What the page shows of the document: each address under its tag, and the schemas that several answers share.
 * @param exampleOf  an address that answers, by the name of an operation; null where none is offered
 */
export function referenceOf(document: OpenApiDocument, exampleOf: (id: string) => string | null) {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    operationsOf(document, path, item),
  );
  return {
    tagged: (tag: string): OperationTold[] =>
      operations
        .filter(({ operation }) => operation.tags.includes(tag))
        .map(({ told }) => ({ ...told, example: exampleOf(told.id) })),
    headers: Object.entries(document.components.headers).map(([name, { description }]) => ({
      name,
      meaning: description,
    })),
    shared: Object.values(document.components.parameters).map(parameterTold),
    schemas: sharedSchemas(document),
  };
}

function operationsOf(document: OpenApiDocument, path: string, { get, post }: PathItem) {
  return (["GET", "POST"] as const).flatMap((method) => {
    const operation = method === "GET" ? get : post;
    return operation ? [{ operation, told: operationTold(document, method, path, operation) }] : [];
  });
}

function operationTold(
  { components: { schemas } }: OpenApiDocument,
  method: OperationTold["method"],
  path: string,
  { operationId: id, summary, parameters, responses, requestBody }: Operation,
): OperationTold {
  const content = (responses[200] as ResponseObject | undefined)?.content;
  const answer = wholeOf(content?.["application/json"]?.schema);
  const sent = requestBody?.content["application/json"] as { schema: Ref; example: object } | undefined;
  const named = (schema: object | undefined) =>
    schema && isRef(schema) ? schemas[lastOf(schema)] : undefined;
  const answered = named(answer);
  const read = named(sent?.schema);
  return {
    id,
    method,
    path,
    summary,
    parameters: parameters.filter((one): one is ParameterObject => !isRef(one)).map(parameterTold),
    fields: answered ? fieldsOf(answered) : null,
    columns: columnsTold(content?.["text/csv"]?.schema),
    sent: read ? fieldsOf(read) : null,
    body: sent ? JSON.stringify(sent.example) : null,
    example: null,
    refusals: Object.entries(responses).flatMap(([status, response]): RefusalTold[] =>
      isRef(response) && Number(status) >= 400 ? [{ status, kind: lastOf(response) }] : [],
    ),
  };
}

/** Of an answer that may come with some of its fields alone, the whole one. */
function wholeOf(schema: JsonSchema | undefined): JsonSchema | undefined {
  return Array.isArray(schema?.anyOf) ? (schema.anyOf[0] as JsonSchema) : schema;
}

/** The columns of a table as fields of its rows; null where there is none. */
function columnsTold(schema: JsonSchema | undefined): FieldTold[] | null {
  const columns = schema?.["x-columns"] as ColumnTold[] | undefined;
  const t = getTranslator("reference");
  return (
    columns?.map(({ name, type, list, optional, description }) => ({
      path: name,
      type: [
        {
          text: `${t(`type.cell.${type}`, { list: list ? "yes" : "no" })}${optional ? t("type.orEmpty") : ""}`,
        },
      ],
      meaning: description,
    })) ?? null
  );
}

function parameterTold({ name, required, description, schema }: ParameterObject): ParameterTold {
  return { name, type: acceptedText(schema), required, meaning: description };
}

/** Those that stand within answers; the answers themselves stand with their addresses. */
function sharedSchemas({ components: { schemas } }: OpenApiDocument): SchemaTold[] {
  const whole = /Answer(Part)?$|^(AgreementRequest|SentAgreement|Figure)$/;
  return Object.entries(schemas)
    .filter(([name]) => !whole.test(name))
    .map(([name, schema]: [string, JsonSchema]) => ({ name, fields: fieldsOf(schema) }));
}
