import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { authSecret } from "@/lib/auth/secret";
import type { AccessLinkKind } from "./model";

// A token is `id.expiry.signature`: the id of its row, the second at which it ends (in base 36), and an HMAC over both and
// the kind. Who reads the database cannot make one, and a forged one is refused before the database is asked.
const SHAPE = /^[\w-]{22}\.[0-9a-z]{1,9}\.[\w-]{43}$/;

export type Claim = { kind: AccessLinkKind; id: string; expiresAt: Date };

/** An id that nobody guesses: 128 random bits. */
export function newLinkId(): string {
  return randomBytes(16).toString("base64url");
}

/** Writes a signed token; its end counts in whole seconds. */
export function writeToken({ kind, id, expiresAt }: Claim): string {
  const ends = Math.floor(expiresAt.getTime() / 1000).toString(36);
  return `${id}.${ends}.${sign(kind, id, ends)}`;
}

/** What a token claims, where its signature is ours and for this kind; null for anything else. It may be over all the same. */
export function readToken(kind: AccessLinkKind, token: string): Claim | null {
  if (!SHAPE.test(token)) return null;
  const [id = "", ends = "", signature = ""] = token.split(".");
  // Compared as written: several texts may stand for the same bytes.
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(sign(kind, id, ends)))) return null;
  return { kind, id, expiresAt: new Date(Number.parseInt(ends, 36) * 1000) };
}

/** The only trace of a token that is kept. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function sign(kind: AccessLinkKind, id: string, ends: string): string {
  return createHmac("sha256", authSecret()).update(`access-link ${kind} ${id} ${ends}`).digest("base64url");
}
