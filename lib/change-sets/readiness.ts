import type { Tx } from "@/lib/db/client";
import { type FailureCode, fail, type Problem, type Result, succeed } from "@/lib/result";
import { findMisled, findOrphans, findOverlaps, findUncited } from "./checks";
import { findOvertaken } from "./conflicts/overtaken";
import { conflictProblems, mergedOf, writeResolved } from "./conflicts/settle";
import { countMerge } from "./locked";
import { ALL_NOUNS } from "./nouns";
import { findWithheldWords, withheldProblems } from "./withheld/checks";

/** How many problems an answer names. */
const NAMED = 50;

/**
 * Whether a draft may be handed to a reviewer. What other releases changed in other fields is merged into it first; the rest
 * is asked as it will be asked when it is published, so that nobody reads what cannot be.
 * @returns `conflict` naming records and fields; `empty`; `invalid` for forms that are not finished; `withheld` for what says
 *          again what is withheld; `uncited`; `overlap`;
 *          `orphaned`; each with all problems found, whatever their kind. The caller then rolls back
 */
export async function makeReady(tx: Tx, changeSetId: number, now: Date): Promise<Result<null>> {
  const overtaken = await findOvertaken(tx, changeSetId);
  const conflicts = conflictProblems(overtaken).slice(0, NAMED);
  if (conflicts.length > 0)
    return fail(
      "conflict",
      "Someone else has published a change of the same fields; decide which stands.",
      conflicts,
    );
  if (overtaken.length > 0) {
    const problems = await writeResolved(tx, changeSetId, mergedOf(overtaken));
    if (problems.length > 0) return fail("invalid", "What was merged cannot be taken.", problems);
    await countMerge(tx, changeSetId, now);
  }
  const unfinished = await findUnfinished(tx, changeSetId);
  const found: [FailureCode, Problem[]][] = [
    ["invalid", unfinished],
    ["withheld", withheldProblems(await findWithheldWords(tx, changeSetId))],
    ["uncited", await findUncited(tx, changeSetId)],
    ["overlap", await findOverlaps(tx, changeSetId)],
    ["orphaned", await findOrphans(tx, changeSetId)],
    ["orphaned", await findMisled(tx, changeSetId)],
  ];
  const first = found.find(([, problems]) => problems.length > 0);
  if (first) {
    const problems = found.flatMap(([, each]) => each);
    return fail(first[0], "It cannot be submitted as it is; each problem says what to do.", problems);
  }
  if (!(await holdsAnything(tx, changeSetId))) return fail("empty", "The change set holds no change.");
  return succeed(null);
}

/** Forms that were begun and are no change yet. */
async function findUnfinished(tx: Tx, changeSetId: number): Promise<Problem[]> {
  const rows = await tx.workingCopy.findMany({
    where: { changeSetId },
    orderBy: [{ noun: "asc" }, { key: "asc" }],
    take: NAMED,
    select: { noun: true, key: true, isNew: true },
  });
  return rows.map(({ noun, key, isNew }) => ({
    record: isNew ? `new ${noun} (${key})` : `${noun} ${key}`,
    field: "form",
    reason: "its form is not finished; finish it, or discard what was typed",
  }));
}

/** Whether a draft holds any change. */
export async function holdsAnything(tx: Tx, changeSetId: number): Promise<boolean> {
  const each = ALL_NOUNS.map(
    ({ table }) => `EXISTS (SELECT 1 FROM "${table}Revision" WHERE "changeSetId" = $1 AND "since" IS NULL)`,
  );
  const [row] = await tx.$queryRawUnsafe<{ any: boolean }[]>(
    `SELECT ${each.join(" OR ")} AS "any"`,
    changeSetId,
  );
  return row?.any ?? false;
}
