import { fixedAnswer } from "@/app/_view/fixed-answer";
import { limited } from "@/app/_view/limited";
import { openApiDocument } from "@/app/api/_openapi/document";

/** The interface described as OpenAPI 3.1. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = limited(
  fixedAnswer("openapi", { name: "json", type: "application/json; charset=utf-8" }, () =>
    JSON.stringify(openApiDocument()),
  ),
);
