import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import type { Change } from "@/lib/change-sets/change";
import { findOrphans, findOverlaps, findUncited } from "@/lib/change-sets/checks";
import { createChangeSet, LONG_TRANSACTION, writeChanges } from "@/lib/change-sets/mutations";
import type { Db, Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { sentence } from "@/lib/record-forms/check";
import { type Failure, fail, type Problem, type Result, succeed } from "@/lib/result";
import { alone, checkImport, writeChecked } from "../checking/mutations";
import { placedProblem } from "../checking/place";
import { askAnew, lockOwnImport } from "../locked";
import type { ImportedRow, TableMap } from "../model";
import { rowsOf } from "../queries";
import { FILE_LIMITS } from "../reading/model";
import { stateOfRecord } from "../world/queries";

type Asked = { id: number; actor: Actor; now: Date };

/**
 * Makes one draft of all rows that change something, with the sources added with them: all of it, or nothing. What was
 * published since the rows were checked is looked at first; where a row does something else for it, nothing is made and
 * the rows wait to be read again.
 * @returns the draft and how many changes it holds; `not-allowed` while rows are refused and not left out; `empty` where no row
 *          changes anything; `outdated`; `invalid` where the database alone found something, which then stands at the rows;
 *          `not-found`; `forbidden`
 */
export async function makeChangeSet(
  db: Db,
  asked: Asked,
): Promise<Result<{ changeSetId: number; changes: number }>> {
  const begun = await beginCurrent(db, asked);
  if (!begun.ok) return begun;
  try {
    const made = await alone(db, asked.id, () => make(db, asked));
    return made ?? fail("not-allowed", "Its change set is being made already; look again in a moment.");
  } catch (error) {
    await giveBack(db, asked);
    throw error;
  }
}

const OUTDATED = fail(
  "outdated",
  "Something was published since, and some rows do something else now; read them again.",
);

/** How often rows are looked at again because something was published while they were. */
const MOST_LOOKS = 5;
const RESTLESS = fail(
  "outdated",
  "Others published again and again while the rows were looked at. They are as they were; ask again in a moment.",
);

/** Takes a ready import on, once its rows do beside what is published now what they did when they were read. */
async function beginCurrent(db: Db, asked: Asked): Promise<Result<null>> {
  for (let looks = 0; ; looks += 1) {
    const begun = await begin(db, asked);
    if (!begun.ok) return begun;
    if (!begun.value.isOutdated) return succeed(null);
    if (looks === MOST_LOOKS) return RESTLESS;
    const renewed = await checkedAnew(db, asked);
    if (!renewed.ok) return renewed;
  }
}

/** Takes a ready import on, unless it was checked against another state of the record. */
function begin(db: Db, { id, actor, now }: Asked): Promise<Result<{ isOutdated: boolean }>> {
  return atomically(db, async (tx) => {
    const found = await lockOwnImport(tx, id, actor, ["ready"]);
    if (!found.ok) return found;
    const refused = await tx.importRow.count({ where: { importId: id, outcome: "refused", leftOut: false } });
    if (refused > 0) return fail("not-allowed", "Some rows are refused: put them right, or leave them out.");
    const row = await tx.import.findUniqueOrThrow({ where: { id }, select: { checkedAgainst: true } });
    const isOutdated = row.checkedAgainst !== (await stateOfRecord(tx));
    if (!isOutdated) await tx.import.update({ where: { id }, data: { state: "making", changedAt: now } });
    return succeed({ isOutdated });
  });
}

/** Checks all rows against what is published now. @returns `outdated` where one of them does something else for it */
async function checkedAnew(db: Db, { id, actor, now }: Asked): Promise<Result<null>> {
  const before = await outcomes(db, id);
  const asked = await atomically(db, async (tx) => {
    const found = await lockOwnImport(tx, id, actor, ["ready"]);
    if (found.ok) await askAnew(tx, id, now);
    return found;
  });
  if (!asked.ok) return asked;
  await checkImport(db, { id, now });
  return (await outcomes(db, id)) === before ? succeed(null) : OUTDATED;
}

async function outcomes(db: Db, id: number): Promise<string> {
  const rows = await db.importRow.findMany({
    where: { importId: id, leftOut: false },
    orderBy: { place: "asc" },
    select: { place: true, outcome: true, slug: true },
  });
  return JSON.stringify(rows);
}

async function make(db: Db, asked: Asked): Promise<Result<{ changeSetId: number; changes: number }>> {
  const { id, actor, now } = asked;
  const rows = (await rowsOf(id, { limit: FILE_LIMITS.rows }, db)).filter(
    ({ leftOut, changes }) => !leftOut && changes.length > 0,
  );
  const changes = changesIn(rows);
  const made = await atomically(
    db,
    async (tx) => {
      const head = await tx.import.findFirst({
        where: { id, state: "making" },
        select: { title: true, fileName: true },
      });
      if (!head) return fail("not-allowed", "It was taken on by another process; look again in a moment.");
      if (changes.length === 0)
        return fail("empty", "Everything in the file stands on record already; there is nothing to change.");
      const opened = await createChangeSet(tx, { title: head.title, sentence: "", actor, now });
      if (!opened.ok) return opened;
      const changeSetId = opened.value.id;
      const written = await writeChanges(tx, { id: changeSetId, changes, actor, now });
      if (!written.ok) return written;
      const found = await problemsOf(tx, changeSetId);
      if (found.length > 0) return fail("invalid", "Some rows cannot stand beside what is on record.", found);
      await tx.import.update({ where: { id }, data: { state: "made", changeSetId, changedAt: now } });
      const detail = { import: id, file: head.fileName, changes: changes.length };
      await writeAudit(tx, { at: now, actor, action: "import", changeSetId, detail });
      return succeed({ changeSetId, changes: changes.length });
    },
    LONG_TRANSACTION,
  );
  if (made.ok) return made;
  await giveBack(db, asked);
  return made.problems.length > 0 ? tellRows(db, asked, rows, made) : made;
}

/** The changes of all rows, each new source once. */
function changesIn(rows: readonly ImportedRow[]): Change[] {
  const sources = new Map(
    rows.flatMap(({ sources: own }) => own.map((source) => [source.slug, source] as const)),
  );
  return [...sources.values(), ...rows.flatMap(({ changes }) => changes)];
}

async function problemsOf(tx: Tx, changeSetId: number): Promise<Problem[]> {
  return [
    ...(await findUncited(tx, changeSetId)),
    ...(await findOverlaps(tx, changeSetId)),
    ...(await findOrphans(tx, changeSetId)),
  ];
}

async function giveBack(db: Db, { id, now }: Asked): Promise<void> {
  await db.import.updateMany({ where: { id, state: "making" }, data: { state: "ready", changedAt: now } });
}

/** Refuses the rows in which the database found something that their check could not. */
async function tellRows(
  db: Db,
  { id }: Asked,
  rows: readonly ImportedRow[],
  failure: Failure,
): Promise<Failure> {
  const head = await db.import.findUniqueOrThrow({ where: { id }, select: { columns: true } });
  const tables = head.columns as unknown as TableMap[];
  const refused = rows.flatMap((row) => {
    const own = new Set([...row.changes, ...row.sources].map(({ noun, slug }) => `${noun} ${slug}`));
    const problems = failure.problems
      .filter(
        ({ record, reason }) => own.has(record) || [...own].some((name) => reason.includes(` ${name}:`)),
      )
      .map(({ field, reason }) => ({ field, reason: sentence(reason) }));
    const table = tables[row.table];
    if (problems.length === 0 || !table) return [];
    const placed = problems.map((problem) => placedProblem(problem, table, row));
    const { place, noun, slug } = row;
    return [
      {
        place,
        noun,
        slug,
        outcome: "refused" as const,
        changes: [],
        sources: [],
        changed: [],
        problems: placed,
      },
    ];
  });
  await db.$transaction((tx) => writeChecked(tx, id, refused));
  return failure;
}
