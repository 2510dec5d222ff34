import { atomically } from "@/lib/atomically";
import { LONG_TRANSACTION } from "@/lib/change-sets/mutations";
import { insertRows } from "@/lib/db/bulk";
import type { Db } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { type EditKind, kindsFor } from "@/lib/record-forms/changes";
import { storable } from "@/lib/record-forms/read";
import { type Failure, fail, type Result, succeed } from "@/lib/result";
import { recogniseTable } from "../columns/recognise";
import { MOST_TITLE } from "../model";
import { FILE_LIMITS, type ReadFile } from "../reading/model";
import { readFile } from "../reading/read-file";
import { refuse, SAY_WHY, storableTable } from "../refusals";

const CHUNK = 2_000;

/** Files that somebody may have here at once which are neither a draft yet nor thrown away. */
export const MOST_OPEN = 20;
const TOO_MANY_OPEN = `You have ${MOST_OPEN} files here that are neither a draft yet nor thrown away. Make a draft of one, or throw one away, then hand this in again.`;

type Begun = { fileName: string; title: string; kind: EditKind; actor: Actor; now: Date };

/**
 * Reads a file and keeps every row of it, to be checked: `checkImport` does that, and the program by itself where nobody
 * asks it to. Nothing of the record changes.
 * @returns its id; `forbidden`; `invalid` at `file`, `title` or `kind`
 */
export async function beginImport(
  db: Db,
  { bytes, ...begun }: Begun & { bytes: Uint8Array },
): Promise<Result<{ id: number }>> {
  const refusal = refusalOf(begun);
  return refusal ?? keepFile(db, begun, await readFile(begun.fileName, bytes));
}

/** The same for a file that was read. */
export async function keepFile(db: Db, begun: Begun, file: ReadFile): Promise<Result<{ id: number }>> {
  const refusal = refusalOf(begun);
  if (refusal) return refusal;
  if (!file.ok) {
    const { line, column, reason } = file.problem;
    const place = [line === null ? "" : `line ${line}`, column === null ? "" : `column ${column}`];
    return refuse("file", reason, place.filter((each) => each !== "").join(", "));
  }
  const rowsTotal = file.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  if (rowsTotal === 0)
    return refuse("file", "The file holds no rows; give it a row of headings, and rows under it.");
  if (rowsTotal > FILE_LIMITS.rows)
    return refuse("file", `The file holds more than ${FILE_LIMITS.rows} rows; split it into several.`);
  const { fileName, title, kind, actor, now } = begun;
  const columns = file.tables.map(recogniseTable).map(storableTable);
  return atomically(
    db,
    async (tx) => {
      const open = await tx.import.count({
        where: { createdBy: actor.id, state: { notIn: ["made", "discarded"] } },
      });
      if (open >= MOST_OPEN) return refuse("file", TOO_MANY_OPEN);
      const { id } = await tx.import.create({
        data: {
          createdBy: actor.id,
          fileName: storable(fileName).slice(0, MOST_TITLE),
          format: file.format,
          title: storable(title.trim()),
          kind,
          columns,
          rowsTotal,
          createdAt: now,
          changedAt: now,
        },
        select: { id: true },
      });
      let place = 0;
      for (const [table, { rows }] of file.tables.entries())
        for (let at = 0; at < rows.length; at += CHUNK)
          await insertRows(
            tx,
            "ImportRow",
            rows.slice(at, at + CHUNK).map(({ line, cells }) => ({
              importId: id,
              place: ++place,
              table,
              line,
              cells: storable(cells),
              leftOut: false,
            })),
          );
      return succeed({ id });
    },
    LONG_TRANSACTION,
  );
}

function refusalOf({ title, kind, actor }: Begun): Failure | null {
  if (!may(actor, "import")) return fail("forbidden", "Your role does not allow to bring in files.");
  if (title.trim() === "") return refuse("title", "Give it a title by which it is found.");
  if (title.trim().length > MOST_TITLE) return refuse("title", `At most ${MOST_TITLE} characters.`);
  return kindsFor("stance").includes(kind) ? null : refuse("kind", SAY_WHY);
}
