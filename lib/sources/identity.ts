import { createHash } from "node:crypto";
import { sourceKey } from "@/lib/domain/source-address";

/** What makes two citations the same source: its normalised address, and the slug made of it. */
export type SourceIdentity = { address: string; slug: string };

/**
 * The identity of the source at an address: the slug is the host without `www.` and the first eight hexadecimal digits
 * of the SHA-256 of the normalised address. @returns null for what is not an address of the web
 */
export function sourceIdentity(url: string): SourceIdentity | null {
  const address = sourceKey(url);
  if (address === null) return null;
  const host = new URL(address).hostname.replace(/^www\./, "").replace(/[^a-z0-9.-]/g, "-");
  return { address, slug: `${host}-${createHash("sha256").update(address).digest("hex").slice(0, 8)}` };
}
