import type { Choice } from "@/components/forms/choice-field.client";
import type { NounName } from "@/lib/change-sets/nouns";

/** What a form offers where another record is named: all of a noun of which there are few, or the last of one with many. */
export type FormOptions = Partial<Record<NounName, Choice[]>>;

/** Nouns of which there are so many that one is named by its address, and not out of a list that opens. */
export const MANY: readonly NounName[] = ["event", "stance"];
