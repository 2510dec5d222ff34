import type { FieldContent } from "@/lib/change-sets/contents";
import { NOUN_NAMES, type NounName } from "@/lib/change-sets/nouns";

/** By what a file of exported records is known, and which version of it this program writes and reads. */
export const EXPORT_FORMAT = "standpoint-records";
export const EXPORT_VERSION = 1;

/** A record as it stands in the file: its slug, and what it says. */
export type ExportedRecord = { slug: string; content: FieldContent };

/** How the file begins. */
export const FILE_BEGIN = `{"format":${JSON.stringify(EXPORT_FORMAT)},"version":${EXPORT_VERSION},"records":{`;
/** How it ends. */
export const FILE_END = "\n}}\n";

/** How the list of a noun begins; the nouns come in the order of `NOUN_NAMES`. */
export function listBegin(noun: NounName): string {
  return `${noun === NOUN_NAMES[0] ? "" : ","}\n${JSON.stringify(noun)}:[`;
}
export const LIST_END = "\n]";

/** Records as lines of a list, one each. @param isFirst  whether none of the list stands before them */
export function recordLines(records: readonly ExportedRecord[], isFirst: boolean): string {
  const lines = records.map(({ slug, content }) => `\n${JSON.stringify({ slug, ...content })}`).join(",");
  return lines && !isFirst ? `,${lines}` : lines;
}
