/**
 * Where a request came from. Our server writes the header itself (scripts/launcher/forwarded.mjs), from the connection or
 * from what a trusted proxy said, so that nobody names an address of their choice.
 */
export function clientAddress(headers: Headers): string | null {
  return headers.get("x-forwarded-for")?.split(",")[0]?.trim() || null;
}
