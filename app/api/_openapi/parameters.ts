import { getTranslator } from "@/lib/i18n/translator";
import type { Spec } from "@/lib/views/parameter";
import { moment } from "@/lib/views/parameters";
import type { Messages } from "@/messages";
import type { ParameterObject, Ref } from "./objects";
import { type JsonSchema, schemaOfText } from "./schemas";

/** What a parameter means: its own words at this address where it has any, else those that it has everywhere. */
function meaningOf(address: string, name: string): string {
  const t = getTranslator("reference");
  const own = `parameterOf.${address}.${name}` as Parameters<typeof t>[0];
  return t.has(own) ? t(own) : t(`parameter.${name as keyof Messages["reference"]["parameter"]}`);
}

/** What an address takes: its own, then what every address does. @param needs  without which nothing can be answered */
export function parametersOf(
  address: string,
  spec: Spec,
  needs: readonly string[] = [],
): (ParameterObject | Ref)[] {
  const own = Object.entries(spec).map(
    ([name, { schema }]): ParameterObject => ({
      name,
      in: "query",
      description: meaningOf(address, name),
      required: needs.includes(name),
      schema: schemaOfText(schema),
    }),
  );
  return [...own, ...Object.keys(moment).map((name) => ({ $ref: `#/components/parameters/${name}` }))];
}

/** What every address takes. */
export function sharedParameters(): Record<string, ParameterObject> {
  return Object.fromEntries(
    Object.entries(moment).map(([name, { schema }]) => [
      name,
      { name, in: "query", description: meaningOf("", name), required: false, schema: schemaOfText(schema) },
    ]),
  );
}

/** What a path names in braces. */
export function pathParameter(name: string, description: string, schema: JsonSchema): ParameterObject {
  return { name, in: "path", description, required: true, schema };
}

/** The number of a release, as a path names it. */
export function numberInPath(): ParameterObject {
  const description = getTranslator("reference")("parameter.number");
  return pathParameter("number", description, { type: "integer", minimum: 1 });
}
