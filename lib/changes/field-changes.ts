import type { Content } from "./model";

/** A field that differs, each side as the lines it holds: none where it is empty, several for a list. */
export type FieldChange = { field: string; before: string[]; after: string[] };

/**
 * The fields in which a record differs before and after a release, in the order of the record's description. Of a list
 * only the items that came or went are given; a list that was merely reordered is given whole.
 */
export function fieldChanges(before: Content, after: Content): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const was = linesOf(before[field]);
    const is = linesOf(after[field]);
    if (was.length === is.length && was.every((line, at) => line === is[at])) continue;
    const gone = without(was, is);
    const come = without(is, was);
    changes.push(
      gone.length + come.length > 0
        ? { field, before: gone, after: come }
        : { field, before: was, after: is },
    );
  }
  return changes;
}

/** Items of `a` that are not in `b`, an item that stands twice counted twice. */
function without(a: string[], b: string[]): string[] {
  const left = [...b];
  return a.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A field's content as lines of text. */
export function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(lineOf);
  return value === null || value === undefined || value === "" ? [] : [lineOf(value)];
}

function lineOf(value: unknown): string {
  if (value === null) return "–";
  if (typeof value !== "object") return typeof value === "number" ? signed(value) : String(value);
  // What names the item comes first: the source of a citation, the position of an anchor.
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== "")
    .sort(([a], [b]) => Number(NAMING.has(b)) - Number(NAMING.has(a)))
    .map(([, part]) => lineOf(part))
    .join(" · ");
}

const NAMING = new Set(["source", "position"]);
const signed = (value: number) => (value < 0 ? `−${-value}` : String(value));
