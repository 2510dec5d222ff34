import type { SearchParams } from "@/lib/views/parameter";

/** Forms send lists as repeated fields and defaults as empty ones; the reader is led on to the address worth sharing. */
export function sentByForm(search: SearchParams): boolean {
  return Object.values(search).some((value) => Array.isArray(value) || value === "");
}
