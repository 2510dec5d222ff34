/** Properties whose numbers are no lengths. */
const WITHOUT_UNIT = new Set(["flexGrow", "fontWeight", "lineHeight", "opacity", "order", "zIndex"]);

/**
 * A style as it stands in its attribute, as React writes it.
 * @returns null where a number would need a unit that is not known here
 */
export function styleText(style: Readonly<Record<string, unknown>>): string | null {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(style)) {
    if (value === undefined || value === null || value === "" || typeof value === "boolean") continue;
    const isOwn = name.startsWith("--");
    if (typeof value === "number" && value !== 0 && !isOwn && !WITHOUT_UNIT.has(name)) return null;
    const written = isOwn ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    parts.push(`${written}:${String(value).trim()}`);
  }
  return parts.join(";");
}
