import type { Row } from "@/lib/db/bulk";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { parseDatedDay } from "@/lib/domain/day";
import type { Field, ListPart, Noun, NounName } from "./nouns";

export type Content = Record<string, unknown>;
/** Ids of the records that contents refer to, by noun and slug. */
export type Ids = Map<NounName, Map<string, number>>;

/** The columns of a record's own fields. */
export function fieldColumns(fields: Record<string, Field>, content: Content, ids: Ids): Row {
  const row: Row = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = content[name] ?? null;
    if (field.kind === "plain") row[name] = value;
    else if (field.kind === "ref")
      row[`${name}Id`] = value === null ? null : idOf(ids, field.to, value as string);
    else {
      const dated = value === null ? null : parseDatedDay(value as string);
      row[name] = dated?.day ?? null;
      row[`${name}Precision`] = dated?.precision ?? null;
    }
  }
  return row;
}

/** The rows that belong to one revision, by table. */
export function partRows(noun: Noun, revisionId: number, content: Content, ids: Ids): [string, Row[]][] {
  const parts: [string, Row[]][] = Object.entries(noun.lists).map(([name, part]) => [
    part.table,
    listRows(part, revisionId, (content[name] ?? []) as unknown[], ids),
  ]);
  if (noun.texts) {
    const row: Row = { revisionId, language: RECORD_LANGUAGE };
    for (const field of noun.texts.fields) row[field] = content[field];
    parts.push([noun.texts.table, [row]]);
  }
  return parts;
}

function listRows(part: ListPart, revisionId: number, items: unknown[], ids: Ids): Row[] {
  return items.map((item, order) => ({
    revisionId,
    ...(part.order ? { [part.order]: order } : {}),
    ...(part.language ? { language: RECORD_LANGUAGE } : {}),
    ...fieldColumns(part.fields, part.bare ? { [part.bare]: item } : (item as Content), ids),
  }));
}

/** Every slug that a content refers to, with the field that does. */
export function referencedSlugs(
  noun: Noun,
  content: Content,
): { field: string; to: NounName; slug: string }[] {
  const found: { field: string; to: NounName; slug: string }[] = [];
  const look = (fields: Record<string, Field>, holder: Content, path: string) => {
    for (const [name, field] of Object.entries(fields)) {
      const slug = holder[name];
      if (field.kind === "ref" && typeof slug === "string")
        found.push({ field: path || name, to: field.to, slug });
    }
  };
  look(noun.fields, content, "");
  for (const [name, part] of Object.entries(noun.lists))
    for (const item of (content[name] ?? []) as unknown[])
      look(part.fields, part.bare ? { [part.bare]: item } : (item as Content), name);
  return found;
}

function idOf(ids: Ids, noun: NounName, slug: string): number {
  const id = ids.get(noun)?.get(slug);
  if (id === undefined) throw new Error(`${noun} ${slug} was not resolved before it was written`);
  return id;
}
