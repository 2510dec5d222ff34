import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { authSecret } from "@/lib/auth/secret";
import type { Day } from "@/lib/domain/day";
import { optional, textTo } from "@/lib/views/parameter";

/** A place in a list that is read page by page: of one question, at one release, on one day. */
export type Cursor = {
  /** The question, as `questionOf` names it. */
  question: string;
  release: number;
  asOf: Day;
  limit: number;
  page: number;
  /** The newest withholding when the first page was read: one that came since moves what stands where. */
  withholding: number;
};

const VERSION = 1;
const SEALED = z.tuple([
  z.literal(VERSION),
  z.string(),
  z.int(),
  z.iso.date(),
  z.int().min(1),
  z.int().min(1),
  z.int(),
]);

/** A cursor as it stands in an address. It is sealed by the secret of the site, so that none can be made up or altered. */
export function writeCursor({ question, release, asOf, limit, page, withholding }: Cursor): string {
  const held: z.infer<typeof SEALED> = [VERSION, question, release, asOf, limit, page, withholding];
  const text = Buffer.from(JSON.stringify(held)).toString("base64url");
  return `${text}.${sealOf(text)}`;
}

/** Undefined for what this interface did not write. */
export function readCursor(raw: string): Cursor | undefined {
  const [text = "", seal = "", ...more] = raw.split(".");
  // As texts, since several texts stand for the same bytes.
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(text))];
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const parsed = SEALED.safeParse(JSON.parse(Buffer.from(text, "base64url").toString()));
  if (!parsed.success) return undefined;
  const [, question, release, asOf, limit, page, withholding] = parsed.data;
  return { question, release, asOf, limit, page, withholding };
}

function sealOf(text: string): string {
  return createHmac("sha256", authSecret()).update(`cursor ${text}`).digest("base64url").slice(0, 16);
}

/** Where a list is read on, as the page before named it. */
export const cursor = optional<Cursor>(
  { schema: textTo(readCursor, "bad-cursor", { pattern: "^[\\w-]+\\.[\\w-]+$" }) },
  writeCursor,
);
