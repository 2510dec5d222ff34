import type { Field, ListPart, Noun } from "./nouns";
import { NOUNS, RECORD_FORMAT } from "./nouns";

/**
 * The SQL of one revision's content as JSON: references as slugs, days as far as they are known, texts by language.
 * The same for what is hashed, compared and edited, so that nothing depends on ids or on the layout of tables.
 * @param revision  alias of the revision's row
 * @param format  the version of the nouns' descriptions: fields that came later are left out
 */
export function contentSql(noun: Noun, revision: string, format = RECORD_FORMAT): string {
  const entries = Object.entries(noun.fields)
    .filter(([, field]) => (field.format ?? 1) <= format)
    .map(([name, field]) => `'${name}', ${fieldSql(revision, name, field)}`);
  if (noun.texts) entries.push(`'texts', ${textsSql(noun.texts, revision)}`);
  for (const [name, part] of Object.entries(noun.lists))
    entries.push(`'${name}', ${listSql(part, revision)}`);
  return `jsonb_build_object(${entries.join(", ")})`;
}

function fieldSql(alias: string, name: string, field: Field): string {
  if (field.kind === "ref")
    return `(SELECT "slug" FROM "${NOUNS[field.to].table}" WHERE "id" = ${alias}."${name}Id")`;
  if (field.kind === "plain") return `${alias}."${name}"`;
  const length = `CASE ${alias}."${name}Precision" WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END`;
  return `left(to_char(${alias}."${name}", 'YYYY-MM-DD'), ${length})`;
}

function textsSql(texts: { table: string; fields: string[] }, revision: string): string {
  const fields = texts.fields.map((field) => `'${field}', t."${field}"`).join(", ");
  return `(SELECT jsonb_object_agg(t."language", jsonb_build_object(${fields})) FROM "${texts.table}" t WHERE t."revisionId" = ${revision}."id")`;
}

function listSql(part: ListPart, revision: string): string {
  const fields = Object.entries(part.fields).map(
    ([name, field]) => [name, fieldSql("p", name, field)] as const,
  );
  const language = part.language ? [`'language', p."language"`] : [];
  const item = part.bare
    ? fields.map(([, sql]) => sql).join()
    : `jsonb_build_object(${[...language, ...fields.map(([name, sql]) => `'${name}', ${sql}`)].join(", ")})`;
  const order = part.order ? `p."${part.order}"` : `p."language", p."position"`;
  return `coalesce((SELECT jsonb_agg(${item} ORDER BY ${order}) FROM "${part.table}" p WHERE p."revisionId" = ${revision}."id"), '[]')`;
}

/** A revision's content read back in the shape of its noun's schema, in one language. */
export function contentInLanguage(
  noun: Noun,
  stored: Record<string, unknown>,
  language: string,
): Record<string, unknown> {
  const { texts, ...content } = stored as { texts?: Record<string, Record<string, unknown>> | null };
  const flat: Record<string, unknown> = { ...content, ...(texts?.[language] ?? {}) };
  for (const [name, part] of Object.entries(noun.lists))
    if (part.language)
      flat[name] = (flat[name] as Record<string, unknown>[])
        .filter((item) => item.language === language)
        .map(({ language: _language, ...item }) => item);
  return flat;
}
