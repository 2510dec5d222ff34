import type { Db } from "@/lib/db/client";
import { contentHash, HASH_FORMAT, publishedScope, releaseHash } from "./hash";

/** What verification found: how many releases hold, or the first that does not and why. */
export type Verification =
  | { ok: true; releases: number }
  | { ok: false; release: number; reason: "content" | "head" | "chain" | "format" };

/**
 * Computes every release's hash anew from the rows as they stand, oldest first.
 * - `content`: its revisions are not those that were published
 * - `head`: its sentence, names, time or stored hash were changed
 * - `chain`: it does not name the hash of the release before, or a number is missing
 * - `format`: its hash was written in a form this code does not know
 * In one snapshot of the database, so publishing meanwhile does no harm.
 */
export async function verifyReleases(db: Db): Promise<Verification> {
  return db.$transaction(
    async (tx): Promise<Verification> => {
      const releases = await tx.release.findMany({ orderBy: { number: "asc" } });
      let previousHash: string | null = null;
      for (const [index, release] of releases.entries()) {
        const refuse = (reason: "content" | "head" | "chain" | "format") =>
          ({ ok: false, release: release.number, reason }) as const;
        if (release.number !== index + 1 || release.previousHash !== previousHash) return refuse("chain");
        const { number, hashFormat } = release;
        if (hashFormat < 1 || hashFormat > HASH_FORMAT) return refuse("format");
        if ((await contentHash(tx, number, publishedScope(number), hashFormat)) !== release.contentHash)
          return refuse("content");
        if (releaseHash(release) !== release.hash) return refuse("head");
        previousHash = release.hash;
      }
      return { ok: true, releases: releases.length };
    },
    { maxWait: 30_000, timeout: 3_600_000, isolationLevel: "RepeatableRead" },
  );
}
