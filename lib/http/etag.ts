import { createHash } from "node:crypto";

/** A strong entity tag over everything an answer is a function of, in the order given. */
export function strongEtag(parts: readonly (string | number)[]): string {
  return `"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 32)}"`;
}

/**
 * Whether an If-None-Match header names the tag, so that 304 is the answer. The comparison is the weak one that
 * RFC 9110 asks for here: a proxy that packs an answer may have marked its tag weak. The door names a packed answer by a tag
 * of its own (scripts/launcher/answers/kept-answer.mjs), which stands for the same.
 */
export function matchesEtag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  if (header.trim() === "*") return true;
  return header.split(",").some((given) => {
    const tag = given.trim().replace(/^W\//, "");
    return tag === etag || tag.replace(/-(br|gzip)"$/, '"') === etag;
  });
}
