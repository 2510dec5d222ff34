import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { AUTHOR, expectDone } from "@/lib/testing/world";
import { beginImport } from "./begin/mutations";
import { checkImport } from "./checking/mutations";
import { findImport } from "./queries";

export const HEADINGS =
  "leader,issue,lane,position,from,to,summary,rationale,confidence,source,source title,publisher";

let year = 1900;
/** A line of a file of stances, each for a year of its own unless told otherwise. */
export function line(more: Record<string, string> = {}): string {
  year += 1;
  const given: Record<string, string> = {
    leader: "Cy Specimen",
    issue: "Orchards",
    lane: "says",
    position: "1",
    from: String(year),
    to: String(year + 1),
    summary: "Said so.",
    rationale: "Clear.",
    confidence: "high",
    source: "https://example.org/minutes",
    ...more,
  };
  return HEADINGS.split(",")
    .map((heading) => given[heading] ?? "")
    .join(",");
}

export const bytes = (...lines: string[]) => new TextEncoder().encode([HEADINGS, ...lines].join("\n"));

/** What tests of imports do with a database at a moment: hand files in, have them checked, ask how far one is. */
export function importsOn(database: { readonly db: Db }, now: Date) {
  const handIn = (file: Uint8Array, by: Actor = AUTHOR, fileName = "stances.csv") =>
    beginImport(database.db, { fileName, bytes: file, title: "Orchards", kind: "corrected", actor: by, now });
  return {
    handIn,
    async checked(...lines: string[]): Promise<number> {
      const { id } = expectDone(await handIn(bytes(...lines)));
      await checkImport(database.db, { id, now });
      return id;
    },
    step: (id: number, by: Actor = AUTHOR) => ({ id, actor: by, now }),
    head: async (id: number, by: Actor = AUTHOR) => (await findImport(by, id)) ?? null,
  };
}
