import type { NounName } from "@/lib/change-sets/nouns";
import type { FormValues } from "@/lib/record-forms/model";

/** Which form of a change set: its noun, and the record's slug, or a key of its own for a record that has no slug yet. */
export type FormRef = { id: number; noun: NounName; key: string };

/** Which rendering of a form writes, and what it has seen, so that one tab does not overwrite unseen what another saved. */
export type Writer = {
  /** Told apart by a random text of its own. */
  writer: string;
  /** The version of the copy that it showed at first; 0 where it showed none. */
  version: number;
  /** The version, written by another, that it replaces on purpose; 0 for a copy that is no longer there. */
  replace?: number | undefined;
};

/** What a form held when it was last saved, complete or not. */
export type WorkingCopy = {
  values: FormValues;
  /** The published revision that its author saw when they began; null for a new record. */
  basedOn: number | null;
  /** Counts its savings. */
  version: number;
  /** ISO 8601. */
  savedAt: string;
};

const NEW = "new:";

/** The key of a form for a record that has no slug yet. No slug holds a colon. @param name  twelve hexadecimal digits */
export function newKey(name: string): string {
  return `${NEW}${name}`;
}

/** The name in a new form's key, as an address carries it; null for a record's slug. */
export function newName(key: string): string | null {
  return key.startsWith(NEW) ? key.slice(NEW.length) : null;
}
