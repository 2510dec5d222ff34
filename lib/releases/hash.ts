import { createHash } from "node:crypto";
import { ALL_NOUNS, type Noun, RECORD_FORMAT } from "@/lib/change-sets/nouns";
import { contentSql } from "@/lib/change-sets/record";
import type { Tx } from "@/lib/db/client";
import { type CanonicalValue, canonicalBytes, canonicalText } from "@/lib/domain/canonical";

/** The form of the hashed bytes; it stands in each release, so that a later form does not break the old ones. */
export const HASH_FORMAT = RECORD_FORMAT;

const PAGE = 2_000;

/** Which revisions a release opens and closes, as SQL conditions on the revision `r`. */
export type Scope = { opened: (noun: Noun) => string; closed: (noun: Noun) => string };

/** A release's revisions once it is published. */
export function publishedScope(release: number): Scope {
  return { opened: () => `r."since" = ${release}`, closed: () => `r."until" = ${release}` };
}

/** The same revisions before they are: the drafts of a change set, and what they replace. */
export function draftScope(changeSetId: number): Scope {
  return {
    opened: () => `r."changeSetId" = ${changeSetId} AND r."since" IS NULL`,
    closed: (noun) => `r."since" IS NOT NULL AND r."until" IS NULL AND r."recordId" IN (
      SELECT d."recordId" FROM "${noun.table}Revision" d WHERE d."changeSetId" = ${changeSetId} AND d."since" IS NULL)`,
  };
}

/**
 * SHA-256, in hexadecimal, over everything a release opens and closes: the canonical text of each revision and a line
 * feed, noun by noun, each noun's records by slug. Read in pages, so memory does not grow with the release.
 * @param format  the form in which the release was, or is being, hashed
 */
export async function contentHash(
  tx: Tx,
  release: number,
  scope: Scope,
  format = HASH_FORMAT,
): Promise<string> {
  const hash = createHash("sha256");
  for (const noun of ALL_NOUNS) {
    const wording =
      noun.name === "stance"
        ? `, 'wording', (SELECT coalesce(w."since", ${release}) FROM "IssueRevision" w WHERE w."id" = r."issueRevisionId")`
        : "";
    const address = noun.identity.includes("address") ? `, 'address', i."address"` : "";
    const replaced =
      noun.replaceable !== null && noun.replaceable <= format
        ? `, 'replacedBy', (SELECT x."slug" FROM "${noun.table}" x WHERE x."id" = r."replacedById")`
        : "";
    const opened = `jsonb_build_object('noun', '${noun.name}', 'slug', i."slug", 'opened', ${release}, 'kind', r."kind", 'removed', r."removed", 'content', ${contentSql(noun, "r", format)}${wording}${address}${replaced})`;
    const closed = `jsonb_build_object('noun', '${noun.name}', 'slug', i."slug", 'closed', ${release}, 'opened', r."since")`;
    for (const [json, where] of [
      [opened, scope.opened(noun)],
      [closed, scope.closed(noun)],
    ] as const)
      for await (const record of paged(tx, noun, json, where))
        hash.update(canonicalText(record)).update("\n");
  }
  return hash.digest("hex");
}

async function* paged(tx: Tx, noun: Noun, json: string, where: string): AsyncGenerator<CanonicalValue> {
  // Sorted by bytes: the order must not depend on the server's language. OFFSET 0 keeps the contents out of the sort.
  await tx.$executeRawUnsafe(
    `DECLARE hashed NO SCROLL CURSOR FOR SELECT ${json} AS record
     FROM (SELECT r.* FROM "${noun.table}Revision" r JOIN "${noun.table}" o ON o."id" = r."recordId"
           WHERE ${where} ORDER BY o."slug" COLLATE "C" OFFSET 0) r
     JOIN LATERAL (SELECT * FROM "${noun.table}" i WHERE i."id" = r."recordId" OFFSET 0) i ON true`,
  );
  for (;;) {
    const rows = await tx.$queryRawUnsafe<{ record: CanonicalValue }[]>(`FETCH ${PAGE} FROM hashed`);
    for (const row of rows) yield row.record;
    if (rows.length < PAGE) break;
  }
  await tx.$executeRawUnsafe("CLOSE hashed");
}

/** What a release says of itself, beside its content. */
export type ReleaseHead = {
  number: number;
  at: Date;
  proposedBy: string;
  approvedBy: string;
  reviewMode: string;
  sentence: string;
  methodVersion: string;
  hashFormat: number;
  contentHash: string;
  previousHash: string | null;
};

/** The release's own hash, which the next release names: SHA-256 of the canonical text of its head. */
export function releaseHash(head: ReleaseHead): string {
  const {
    number,
    at,
    proposedBy,
    approvedBy,
    reviewMode,
    sentence,
    methodVersion,
    hashFormat,
    contentHash: content,
    previousHash,
  } = head;
  const bytes = canonicalBytes({
    number,
    at,
    proposedBy,
    approvedBy,
    reviewMode,
    sentence,
    methodVersion,
    hashFormat,
    contentHash: content,
    previousHash,
  });
  return createHash("sha256").update(bytes).digest("hex");
}
