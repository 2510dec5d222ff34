import type { ChangedRecord } from "./model";

/**
 * What is told in one sentence: a record, a position that ended with the one that took its place, or a record that moved to
 * another leader with what stands for it there.
 */
export type Told =
  | { form: "record"; record: ChangedRecord }
  | { form: "turn"; ended: ChangedRecord; begun: ChangedRecord }
  | { form: "moved"; gone: ChangedRecord; stands: ChangedRecord };

/**
 * The changes of a release as they are told. A leader who changes a position leaves two traces: the stance that now ends on
 * a day, and a new one of the same leader, issue and lane that begins on that day. They are one event, told once, in the
 * place of the first of the two. So are a record that was taken away and the one that was added to stand for it.
 */
export function toldOf(records: readonly ChangedRecord[]): Told[] {
  const begun = new Map<string, ChangedRecord>();
  for (const record of records)
    if (record.noun === "stance" && record.action === "added" && record.after)
      begun.set(keyOf(record.after, record.after.from), record);
  const successors = new Map<ChangedRecord, ChangedRecord>();
  for (const record of records) {
    const day = endSet(record);
    const next = day !== null && record.after ? begun.get(keyOf(record.after, day)) : undefined;
    if (next) successors.set(record, next);
  }
  const told: Told[] = [];
  const done = new Set<ChangedRecord>();
  const moves = movesIn(records);
  const endedBy = new Map([...successors].map(([ended, next]) => [next, ended]));
  for (const record of records) {
    if (done.has(record)) continue;
    const move = moves.get(record);
    if (move) {
      told.push({ form: "moved", ...move });
      done.add(move.gone).add(move.stands);
      continue;
    }
    const ended = endedBy.get(record) ?? record;
    const next = successors.get(ended);
    told.push(next ? { form: "turn", ended, begun: next } : { form: "record", record });
    done.add(ended);
    if (next) done.add(next);
  }
  return told;
}

/** The records that a sentence is about, what stands now last. */
export function recordsOf(told: Told): ChangedRecord[] {
  if (told.form === "turn") return [told.ended, told.begun];
  return told.form === "moved" ? [told.gone, told.stands] : [told.record];
}

/** The kind that a reader is told of: of a turn, why the position ended. */
export function kindOf(told: Told): ChangedRecord["kind"] {
  return recordsOf(told)[0]?.kind ?? "corrected";
}

type Move = { gone: ChangedRecord; stands: ChangedRecord };

/** Records that moved, by either of the two that each leaves behind. */
function movesIn(records: readonly ChangedRecord[]): Map<ChangedRecord, Move> {
  const named = (noun: string, slug: string) => `${noun} ${slug}`;
  const added = new Map(
    records.flatMap((record) =>
      record.action === "added" && record.after ? [[named(record.noun, record.slug), record] as const] : [],
    ),
  );
  return new Map(
    records.flatMap((gone) => {
      const stands = gone.before && gone.replacedBy && added.get(named(gone.noun, gone.replacedBy.slug));
      if (!stands) return [];
      const move = { gone, stands };
      return [
        [gone, move],
        [stands, move],
      ] as const;
    }),
  );
}

/** The day on which a changed stance now ends and did not before; null for any other record. */
function endSet({ noun, before, after }: ChangedRecord): unknown {
  if (noun !== "stance" || !before || !after || after.to === before.to) return null;
  return after.to;
}

function keyOf(stance: Record<string, unknown>, day: unknown): string {
  return [stance.leader, stance.issue, stance.lane, day].join("\u0000");
}
