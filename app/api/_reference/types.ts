import type { FieldTold, TypePart } from "@/components/api-reference/model";
import { getTranslator } from "@/lib/i18n/translator";
import type { JsonSchema } from "../_openapi/schemas";

const list = (value: unknown) => (Array.isArray(value) ? value : []) as JsonSchema[];
const isNull = ({ type }: JsonSchema) => type === "null";

/** A schema's type in words, with the names of schemas that it refers to. */
export function typeOf(schema: JsonSchema): TypePart[] {
  const t = getTranslator("reference");
  const { $ref, anyOf, type, enum: choices, items, prefixItems, additionalProperties } = schema;
  if (typeof $ref === "string") return [{ schema: $ref.slice($ref.lastIndexOf("/") + 1) }];
  if (Array.isArray(anyOf)) {
    const some = list(anyOf).filter((one) => !isNull(one));
    const told = some.flatMap((one, at): TypePart[] => [
      ...(at > 0 ? [{ text: t("type.or") }] : []),
      ...typeOf(one),
    ]);
    return anyOf.some(isNull) ? [...told, { text: t("type.orNull") }] : told;
  }
  if (Array.isArray(type))
    return type.flatMap((one, at) => [...(at > 0 ? [{ text: t("type.or") }] : []), { text: String(one) }]);
  if (Array.isArray(choices)) return [{ text: choices.map(String).join(", ") }];
  if (Array.isArray(prefixItems)) return [{ text: t("type.tuple", { count: prefixItems.length }) }];
  if (type === "array") return [{ text: t("type.listOf") }, ...typeOf((items ?? {}) as JsonSchema)];
  if (typeof additionalProperties === "object")
    return [{ text: t("type.byName") }, ...typeOf((additionalProperties ?? {}) as JsonSchema)];
  return [{ text: typeof type === "string" ? type : t("type.any") }];
}

/** The fields of an object, those of objects within it by their path. What another schema describes is not repeated. */
export function fieldsOf(schema: JsonSchema, within = ""): FieldTold[] {
  return Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([name, field]) => {
    const path = `${within}${name}`;
    const told = { path, type: typeOf(field), meaning: String(field.description ?? "") };
    const { inner, mark } = objectIn(field);
    return inner ? [told, ...fieldsOf(inner, `${path}${mark}.`)] : [told];
  });
}

/** The object that a field holds, by itself, in a list, or where it is not null. */
function objectIn(field: JsonSchema): { inner: JsonSchema | null; mark: string } {
  if (field.properties) return { inner: field, mark: "" };
  if (field.type === "array" && field.items) return { ...objectIn(field.items as JsonSchema), mark: "[]" };
  const some = list(field.anyOf).filter((one) => !isNull(one));
  return some.length === 1 && some[0] ? objectIn(some[0]) : { inner: null, mark: "" };
}

/** What is accepted of one text in an address, in words. */
export function acceptedText({
  enum: choices,
  type,
  minimum,
  maximum,
  default: given,
  examples,
  format,
}: JsonSchema): string {
  const t = getTranslator("reference");
  const [example] = Array.isArray(examples) ? examples : [];
  const kind = Array.isArray(choices)
    ? choices.join(", ")
    : type === "integer"
      ? t("accepted.number", {
          ends: maximum === undefined ? "least" : "both",
          least: Number(minimum),
          most: Number(maximum ?? 0),
        })
      : format === "date"
        ? "YYYY-MM-DD"
        : example
          ? t("accepted.like", { example: String(example) })
          : t("accepted.text");
  return given === undefined ? kind : t("accepted.default", { kind, value: String(given) });
}
