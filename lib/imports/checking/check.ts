import type { Change } from "@/lib/change-sets/change";
import type { NounName } from "@/lib/change-sets/nouns";
import { exclusiveKey } from "@/lib/change-sets/periods";
import { listOf, slugIn, textOf } from "@/lib/record-forms/texts";
import type { TableMap } from "../model";
import { isItem, slugOfCitation } from "./citations";
import { type Deciding, decideRow } from "./decide";
import { makeDirectory } from "./directory";
import { formReader, namedIn, resolveNames } from "./forms";
import { identify, soughtBy } from "./identify";
import type { CheckedRow, DecidedRow, KeptRow, ReadForm, Sought, World } from "./model";
import { checkTogether, type Seen } from "./together";

/** Rows between two pauses, in which the program does other things and may be told to stop. */
const AT_ONCE = 200;

/**
 * Checks the rows of a file: what each would do to the record, or what is wrong with it, by itself and with the others.
 * Nothing but the world is asked, and that a handful of times.
 * @param pause  told how many rows were read so far, between a few hundred; where it answers false, the check stops
 * @returns every row in its place, or null where it was stopped
 */
export async function checkRows(
  rows: readonly KeptRow[],
  tables: readonly TableMap[],
  world: World,
  deciding: Deciding,
  pause: (done: number) => Promise<boolean> = async () => true,
): Promise<CheckedRow[] | null> {
  const named = await world.named();
  const onRecord = makeDirectory(named);
  const readers = tables.map(({ noun, ...table }) =>
    noun ? formReader({ ...table, noun }, onRecord) : null,
  );
  const read: ReadForm[] = [];
  const decided: DecidedRow[] = [];
  for (const [at, row] of rows.entries()) {
    const table = tables[row.table];
    if (!table) throw new Error(`row ${row.place} stands in a table that the import does not have`);
    const reader = readers[row.table];
    if (reader) read.push(reader(row));
    else decided.push(ofNothing(row, table));
    if (at % AT_ONCE === 0 && !(await pause(0))) return null;
  }
  const inFile = read.flatMap((form) => namedIn(form) ?? []);
  const directory = makeDirectory([...named, ...inFile]);
  const resolved: ReadForm[] = [];
  for (const form of read) {
    resolved.push(resolveNames(form, directory));
    if (resolved.length % AT_ONCE === 0 && !(await pause(0))) return null;
  }
  const briefs = await world.briefs(soughtBy(resolved));
  const forms = identify(resolved, briefs);

  const records = await world.records(wantedBy(forms));
  const bySlug = new Map(records.map((record) => [`${record.noun} ${record.slug}`, record]));
  const sources = new Map(
    records.flatMap((one) => (one.noun === "source" ? [[one.slug, one] as const] : [])),
  );
  for (const form of forms) {
    decided.push(decideRow(form, bySlug.get(`${form.noun} ${form.slug}`), sources, deciding));
    if (decided.length % AT_ONCE === 0 && !(await pause(decided.length))) return null;
  }
  decided.sort((a, b) => a.row.place - b.row.place);
  const seen: Seen = (noun, slug) => {
    const known = onRecord.get(noun as NounName, slug);
    if (known && !known.replacedBy) return known.withheld ? "withheld" : "visible";
    const record = bySlug.get(`${noun} ${slug}`);
    if (!record?.content) return "none";
    return record.withheld ? "withheld" : "visible";
  };
  const changes = decided.flatMap((row) => row.changes.flatMap((change) => exclusive(change) ?? []));
  const overlapping = await world.overlapping(changes);
  return checkTogether(decided, overlapping, seen, () => pause(rows.length));
}

function exclusive(change: Change): Sought | null {
  if (change.action === "remove" || exclusiveKey(change.noun, change.content) === null) return null;
  return { noun: change.noun, content: change.content };
}

function ofNothing(row: KeptRow, table: TableMap): DecidedRow {
  const reason = "Nothing tells what its rows are; say so for the table.";
  return {
    row,
    table,
    noun: null,
    slug: null,
    outcome: "refused",
    standing: null,
    changes: [],
    changed: [],
    cited: [],
    problems: [{ field: "", reason }],
  };
}

/** The records that rows are of, and those they refer to by slug alone. */
function wantedBy(forms: readonly ReadForm[]): Map<NounName, Set<string>> {
  const wanted = new Map<NounName, Set<string>>();
  const want = (noun: NounName, slug: string) => {
    if (slug !== "") wanted.set(noun, (wanted.get(noun) ?? new Set()).add(slug));
  };
  for (const { noun, slug, values } of forms) {
    want(noun, slug ?? "");
    for (const item of listOf(values.citations)) if (isItem(item)) want("source", slugOfCitation(item));
    if (noun === "reaction" || noun === "reply") want("stance", slugIn(textOf(values.stance)));
  }
  return wanted;
}
