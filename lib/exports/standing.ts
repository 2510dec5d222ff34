import type { FieldContent } from "@/lib/change-sets/contents";
import { NOUNS, type NounName } from "@/lib/change-sets/nouns";

/** Whether an export holds a record. */
export type Holds = (noun: NounName, slug: string) => boolean;

/** A record's content as far as it stands without what is left out, and what its lists lost. */
export type Standing = { content: FieldContent; lost: { field: string; refersTo: string[] }[] };

/**
 * What a record says where some records are left out: without the items of its lists that refer to one of them.
 * @returns null where it cannot stand: a field of its own refers to one, or what remains is no record of its noun any more
 */
export function standingOf(name: NounName, content: FieldContent, holds: Holds): Standing | null {
  const noun = NOUNS[name];
  const isHeld = (to: NounName, slug: unknown) => typeof slug !== "string" || holds(to, slug);
  for (const [field, kind] of Object.entries(noun.fields))
    if (kind.kind === "ref" && !isHeld(kind.to, content[field])) return null;
  const standing: FieldContent = { ...content };
  const lost: Standing["lost"] = [];
  for (const [field, part] of Object.entries(noun.lists)) {
    const [[own, kind] = []] = Object.entries(part.fields).filter(([, { kind }]) => kind === "ref");
    if (own === undefined || kind?.kind !== "ref") continue;
    const { to } = kind;
    const slugOf = (item: unknown) => (part.bare ? item : (item as Record<string, unknown>)[own]);
    const items = content[field] as unknown[];
    const gone = items.filter((item) => !isHeld(to, slugOf(item)));
    if (gone.length === 0) continue;
    standing[field] = items.filter((item) => !gone.includes(item));
    lost.push({ field, refersTo: gone.map((item) => `${to} ${String(slugOf(item))}`) });
  }
  if (lost.length > 0 && !noun.schema.safeParse(standing).success) return null;
  return { content: standing, lost };
}
