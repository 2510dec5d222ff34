import type { JsonSchema } from "./schemas";

// What the document is made of, as OpenAPI 3.1 names it.

/** What stands elsewhere in the document. */
export type Ref = { $ref: string };
export type ParameterObject = {
  name: string;
  in: "query" | "path";
  description: string;
  required: boolean;
  schema: JsonSchema;
};
export type ResponseObject = {
  description: string;
  headers?: Record<string, Ref>;
  content?: Record<string, { schema: JsonSchema }>;
};
export type Operation = {
  operationId: string;
  summary: string;
  tags: string[];
  parameters: (ParameterObject | Ref)[];
  requestBody?: { required: boolean; description: string; content: Record<string, object> };
  responses: Record<string, ResponseObject | Ref>;
};
