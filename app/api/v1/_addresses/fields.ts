import type { z } from "zod";
import { type Parameter, textTo } from "@/lib/views/parameter";

/** Which fields of each record are wanted, in their order; all where none is named. */
export function fieldsOf(record: z.ZodObject): Parameter<string[]> {
  const known = Object.keys(record.shape);
  const [first = "", second = first] = known;
  const one = `(${known.join("|")})`;
  return {
    schema: textTo(
      (raw) => {
        const named = [...new Set(raw.split(",").filter(Boolean))];
        return named.every((name) => known.includes(name)) ? named : undefined;
      },
      "unknown-field",
      { pattern: `^${one}(,${one})*$`, examples: [`${first},${second}`] },
    ),
    fallback: [],
    write: (names) => names.join(",") || null,
    accepted: known,
  };
}

/** A record with these fields alone, in this order; whole where none is named. */
export function withFields(record: object, names: readonly string[]): object {
  if (names.length === 0) return record;
  const held = record as Record<string, unknown>;
  return Object.fromEntries(names.flatMap((name) => (name in held ? [[name, held[name]]] : [])));
}
