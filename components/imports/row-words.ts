import { changeSentence } from "@/components/changes/change-sentence";
import { recordLabel, recordPath } from "@/components/changes/record-label";
import type { Names } from "@/components/events/names";
import type { Change } from "@/lib/change-sets/change";
import type { ChangedRecord, Content } from "@/lib/changes/model";
import { toldOf } from "@/lib/changes/turns";
import type { ImportedRow, TableMap } from "@/lib/imports/model";

/** What readers see of records, by noun and slug in one text. */
export type OnRecord = ReadonlyMap<string, Content>;

/** A row in words: what it does, or the record it is of where it does nothing; and the page of a record that stands. */
export type RowWords = { sentences: string[]; href: string | null };

/** How many cells tell one refused row from another. */
const TELLING = 4;

/** What a row does, in the sentences in which readers will be told of it. */
export function rowWords(
  row: ImportedRow,
  table: TableMap | undefined,
  onRecord: OnRecord,
  names: Names,
): RowWords {
  const { noun, slug, changes } = row;
  const before = noun && slug ? (onRecord.get(`${noun} ${slug}`) ?? null) : null;
  const href = noun && slug && before ? recordPath({ noun, slug, before, after: before }) : null;
  if (changes.length > 0) {
    const told = toldOf(changes.map((change) => changedRecord(change, onRecord)));
    return { sentences: told.map((each) => changeSentence(each, names)), href };
  }
  if (noun && slug && before)
    return { sentences: [recordLabel({ noun, slug, before, after: before }, names)], href };
  return { sentences: [cellsOf(row, table)].filter((text) => text !== ""), href };
}

/** The first short cells of a row of which no record can be named. */
function cellsOf({ cells }: ImportedRow, table: TableMap | undefined): string {
  return cells
    .filter((cell, at) => cell !== "" && cell.length <= 60 && table?.columns[at]?.field != null)
    .slice(0, TELLING)
    .join(" · ");
}

function changedRecord(change: Change, onRecord: OnRecord): ChangedRecord {
  const { noun, slug, action, kind } = change;
  const before = action === "add" ? null : (onRecord.get(`${noun} ${slug}`) ?? null);
  return {
    noun,
    slug,
    action: before ? "changed" : "added",
    kind: kind ?? "added",
    before,
    after: action === "remove" ? null : change.content,
    withheld: null,
    replacedBy: null,
  };
}
