import { Ajv2020 } from "ajv/dist/2020.js";
import type { OpenApiDocument } from "./document";

/**
 * Tells what is wrong with an answer by one of the schemas of the document, as readers of it would find.
 * @param document  as it is made, or as it was sent
 */
export function validatorOf(document: Pick<OpenApiDocument, "components">) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
  ajv.addSchema(document, "document");
  return (name: string, answer: unknown): string[] => {
    const validate = ajv.getSchema(`document#/components/schemas/${name}`);
    if (!validate) throw new Error(`no schema ${name}`);
    validate(answer);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
