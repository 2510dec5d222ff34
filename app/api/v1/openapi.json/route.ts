import { fixedAnswer } from "@/app/_view/fixed-answer";
import { openApiDocument } from "@/app/api/_openapi/document";

/** The interface described as OpenAPI 3.1. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = fixedAnswer(
  "openapi",
  { name: "json", type: "application/json; charset=utf-8" },
  () => JSON.stringify(openApiDocument()),
);
