import { NOUNS, type NounName } from "../nouns";

/** Lines of text that stand in a column of their own. */
const LINES: ReadonlySet<string> = new Set(["title", "publisher", "note", "lookedIn"]);

/**
 * Whether a field can be decided by words of one's own: `area` for texts, `line` for days. Positions, lists and references
 * have forms of their own; of them one side is taken, and the record edited afterwards.
 */
export function ownTextOf(noun: NounName, field: string): "area" | "line" | null {
  const { texts, fields } = NOUNS[noun];
  if (texts?.fields.includes(field) || LINES.has(field)) return "area";
  return fields[field]?.kind === "dated" ? "line" : null;
}
