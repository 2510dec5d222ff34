import type { Change } from "@/lib/change-sets/change";
import { sourceSchema } from "@/lib/sources/schema";
import type { FieldProblems } from "./check";
import { sentence } from "./check";
import type { CitedRow } from "./citation-rows";

/**
 * The sources that a form cites by an address which the register does not have: a record of each is added with what cites it.
 * @param isKnown  whether the register, or the draft, has a source
 */
export function newSources(
  cited: readonly CitedRow[],
  isKnown: (slug: string) => boolean,
): { changes: Change[]; problems: FieldProblems } {
  const changes = new Map<string, Change>();
  const problems: FieldProblems = {};
  for (const { row, source } of cited) {
    if (!source || isKnown(source.slug) || changes.has(source.slug)) continue;
    const { slug, ...given } = source;
    const parsed = sourceSchema.safeParse(given);
    for (const { path, message } of parsed.error?.issues ?? []) {
      const own = String(path[0]);
      const field = `citations[${row}].${FIELD[own] ?? own}`;
      const reason = message.startsWith(`${own} `) ? `this ${message.slice(own.length + 1)}` : message;
      problems[field] = [...(problems[field] ?? []), sentence(reason)];
    }
    if (parsed.success) changes.set(slug, { noun: "source", slug, action: "add", content: parsed.data });
  }
  return { changes: [...changes.values()], problems };
}

/** The citations of a content, where what a new source's record says of its archived copy is not said again. */
export function citationsOf(
  content: Record<string, unknown>,
  cited: readonly CitedRow[],
  added: readonly Change[],
): Record<string, unknown> {
  if (!Array.isArray(content.citations) || added.length === 0) return content;
  const isNew = new Set(added.map(({ slug }) => slug));
  const citations = content.citations.map((citation: Record<string, unknown>, at) =>
    "archivedAt" in citation && isNew.has(cited[at]?.source?.slug ?? "")
      ? { ...citation, archivedAt: null }
      : citation,
  );
  return { ...content, citations };
}

/** Under which name a row asks for what a source's record calls otherwise. */
const FIELD: Record<string, string> = { url: "find", lastChecked: "accessedOn" };
