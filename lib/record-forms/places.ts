import { anchorOfPosition } from "./anchor-keys";

/** Fields of a content that a form asks for under another name. */
const NAMES: Record<string, string> = { position: "holding", state: "holding" };

/**
 * The field of a form that stands for a place in the content: rows by their place in the form, which has empty ones as well.
 * @param rows  for each list, the form's row of each item
 */
export function placeOf(
  path: readonly PropertyKey[],
  rows: ReadonlyMap<string, readonly number[]>,
  content: Record<string, unknown>,
): string {
  const [first, second, third] = path;
  const name = String(first ?? "");
  if (second === undefined) return NAMES[name] ?? name;
  if (name === "anchors") {
    const anchor = (content.anchors as { position: number }[] | undefined)?.[Number(second)];
    return `anchors.${anchorOfPosition(anchor?.position ?? Number.NaN) ?? "zero"}`;
  }
  const row = rows.get(name)?.[Number(second)] ?? Number(second);
  const part = third === "source" ? "find" : third;
  return part === undefined ? `${name}[${row}]` : `${name}[${row}].${String(part)}`;
}
