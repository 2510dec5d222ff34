import type { ChangedRecord } from "./model";

/** What is told in one sentence: a record, or a position that ended with the one that took its place. */
export type Told =
  | { form: "record"; record: ChangedRecord }
  | { form: "turn"; ended: ChangedRecord; begun: ChangedRecord };

/**
 * The changes of a release as they are told. A leader who changes a position leaves two traces: the stance that now ends on
 * a day, and a new one of the same leader, issue and lane that begins on that day. They are one event, told once, in the
 * place of the first of the two.
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
  const endedBy = new Map([...successors].map(([ended, next]) => [next, ended]));
  for (const record of records) {
    if (done.has(record)) continue;
    const ended = endedBy.get(record) ?? record;
    const next = successors.get(ended);
    told.push(next ? { form: "turn", ended, begun: next } : { form: "record", record });
    done.add(ended);
    if (next) done.add(next);
  }
  return told;
}

/** The kind that a reader is told of: of a turn, why the position ended. */
export function kindOf(told: Told): ChangedRecord["kind"] {
  return told.form === "turn" ? told.ended.kind : told.record.kind;
}

/** The day on which a changed stance now ends and did not before; null for any other record. */
function endSet({ noun, before, after }: ChangedRecord): unknown {
  if (noun !== "stance" || !before || !after || after.to === before.to) return null;
  return after.to;
}

function keyOf(stance: Record<string, unknown>, day: unknown): string {
  return [stance.leader, stance.issue, stance.lane, day].join("\u0000");
}
