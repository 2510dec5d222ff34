import type { Tx } from "@/lib/db/client";
import { differing, type RecordContent } from "@/lib/domain/three-way";
import type { Problem } from "@/lib/result";
import type { Change } from "../change";
import { writeDrafts } from "../draft";
import { ALL_NOUNS, type Noun } from "../nouns";
import { dropDrafts } from "../revisions";
import { type Overtaken, WHOLE_RECORD } from "./model";

/** How many records a note names. */
const NAMED = 10;

export const isOpen = ({ merge }: Overtaken) => merge.kind !== "merged";

/** Where two change sets meet, field by field, in words. */
export function conflictProblems(overtaken: readonly Overtaken[]): Problem[] {
  return overtaken.filter(isOpen).flatMap((one) => {
    const record = `${one.noun} ${one.slug}`;
    const by = one.release === null ? "somebody else" : `release ${one.release}`;
    const whole = (reason: string) => [{ record, field: WHOLE_RECORD, reason }];
    if (one.mine === null) return whole(`it is taken away here, and ${by} changed it`);
    if (one.theirs === null) return whole(`it is changed here, and ${by} took it away`);
    const reason =
      one.base === null ? `${by} added it as well, otherwise` : `${by} changed it as well, otherwise`;
    return one.merge.kind === "merged" ? [] : one.merge.fields.map((field) => ({ record, field, reason }));
  });
}

/** What others changed in the records of a set and what is joined to it, in words. */
export function mergeProblems(overtaken: readonly Overtaken[]): Problem[] {
  return overtaken.flatMap(({ noun, slug, release, merge }) => {
    if (merge.kind !== "merged") return [];
    const record = `${noun} ${slug}`;
    if (merge.theirs.length === 0)
      return [{ record, field: WHOLE_RECORD, reason: `release ${release} did the same` }];
    return merge.theirs.map((field) => ({ record, field, reason: `release ${release} changed it` }));
  });
}

/** One line that names releases, records and fields, for a move's note. */
export function noteOf(lead: string, overtaken: readonly Overtaken[], problems: readonly Problem[]): string {
  const releases = [...new Set(overtaken.map(({ release }) => release))].filter(
    (release) => release !== null,
  );
  const fields = new Map<string, string[]>();
  for (const { record, field } of problems) fields.set(record, [...(fields.get(record) ?? []), field]);
  const named = [...fields].slice(0, NAMED).map(([record, of]) => `${record} (${of.join(", ")})`);
  const more = fields.size > NAMED ? ` and ${fields.size - NAMED} more` : "";
  return `${lead} ${releases.length > 1 ? "releases" : "release"} ${releases.join(", ")}: ${named.join("; ")}${more}`;
}

/** A record of which it is decided what the change set says. */
export type Resolved = { one: Overtaken; content: RecordContent };

/** What becomes of the records that merge by themselves. */
export function mergedOf(overtaken: readonly Overtaken[]): Resolved[] {
  return overtaken.flatMap((one) =>
    one.merge.kind === "merged" ? [{ one, content: one.merge.content }] : [],
  );
}

/**
 * Puts what was decided of records in the place of their drafts, based on what readers see now; where that is what they
 * see already, nothing is left to change and the draft goes.
 * @returns what is wrong with it; the caller then rolls back
 */
export async function writeResolved(
  tx: Tx,
  changeSetId: number,
  resolved: readonly Resolved[],
): Promise<Problem[]> {
  for (const noun of ALL_NOUNS) {
    const own = resolved.filter(({ one }) => one.noun === noun.name);
    const kept = await keptOf(tx, noun, own);
    const gone = own.filter(isPublished).map(({ one }) => one.draft);
    await dropDrafts(tx, noun, changeSetId, gone);
    const changes = own.filter((each) => !isPublished(each)).map((each) => changeOf(each, kept));
    const problems = changes.length > 0 ? await writeDrafts(tx, changeSetId, noun, changes) : [];
    if (problems.length > 0) return problems;
  }
  return [];
}

function isPublished({ one, content }: Resolved): boolean {
  if (content === null || one.theirs === null) return content === one.theirs;
  return differing(content, one.theirs).length === 0;
}

function changeOf({ one, content }: Resolved, kept: Map<number, Kept>): Change {
  const { noun, slug, current, draft } = one;
  const kind = one.kind === "added" && one.theirs !== null ? "corrected" : one.kind;
  const { wording, replacedBy } = kept.get(draft) ?? {};
  const change =
    content === null
      ? { action: "remove", basedOn: current, ...(replacedBy ? { replacedBy } : {}) }
      : current === null
        ? { action: "add", content }
        : { action: "edit", content, basedOn: current, ...(wording ? { wording } : {}) };
  return { noun, slug, kind, ...change } as Change;
}

/** What a draft says beside its content. */
type Kept = { wording?: number | null; replacedBy?: string | null };

/**
 * Merging is not looking anew: a stance stays coded against the wording that its draft was coded against, and a removal
 * names the record that stands for it.
 */
async function keptOf(tx: Tx, noun: Noun, own: readonly Resolved[]): Promise<Map<number, Kept>> {
  const columns = [
    ...(noun.name === "stance"
      ? [
          `(SELECT w."id" FROM "IssueRevision" w WHERE w."id" = d."issueRevisionId" AND w."since" IS NOT NULL) AS "wording"`,
        ]
      : []),
    ...(noun.replaceable
      ? [`(SELECT x."slug" FROM "${noun.table}" x WHERE x."id" = d."replacedById") AS "replacedBy"`]
      : []),
  ];
  if (columns.length === 0 || own.length === 0) return new Map();
  const rows = await tx.$queryRawUnsafe<({ id: number } & Kept)[]>(
    `SELECT d."id", ${columns.join(", ")} FROM "${noun.table}Revision" d WHERE d."id" = ANY($1::int[])`,
    own.map(({ one }) => one.draft),
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
