import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "@/lib/auth/secret";

// A token is `id-number-signature`: the briefing, which of its links, and an HMAC over both. It is made anew whenever its owner
// looks at it and kept nowhere; who reads the database cannot make one.
const SHAPE = /^([1-9]\d{0,9})-([1-9]\d{0,8})-([\w-]{43})$/;

export type SharedLink = { id: number; number: number };

/** The token by which whoever has it reads a briefing. @param link.number  counts the briefing's links: only the newest holds */
export function writeShareToken({ id, number }: SharedLink): string {
  return `${id}-${number}-${sign(id, number)}`;
}

/** What a token stands for, where its signature is ours; null for anything else. It may be an earlier link all the same. */
export function readShareToken(token: string): SharedLink | null {
  const [, id = "", number = "", signature = ""] = SHAPE.exec(token) ?? [];
  if (!signature) return null;
  const own = sign(Number(id), Number(number));
  return timingSafeEqual(Buffer.from(signature), Buffer.from(own))
    ? { id: Number(id), number: Number(number) }
    : null;
}

function sign(id: number, number: number): string {
  return createHmac("sha256", authSecret()).update(`briefing-link ${id} ${number}`).digest("base64url");
}
