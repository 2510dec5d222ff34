/**
 * The names of a workbook's sheets by the part in which each stands, to tell in sentences where something is; what cannot
 * be found is left out.
 */
export function sheetNames(workbook: string, relations: string): Map<string, string> {
  const targets = new Map(
    tags(relations, "Relationship").map((tag) => [attribute(tag, "Id"), attribute(tag, "Target")]),
  );
  return new Map(
    tags(workbook, "sheet").map((tag) => {
      const target = targets.get(attribute(tag, "id")) ?? "";
      return [target.startsWith("/") ? target.slice(1) : `xl/${target}`, attribute(tag, "name")];
    }),
  );
}

function tags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}\\s[^<>]*>`, "g"))].map(([tag]) => tag);
}

function attribute(tag: string, name: string): string {
  const written = new RegExp(`[\\s:]${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return written.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? "");
}

/** The entities that XML knows by itself. */
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
