import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { RecordName, Tombstone } from "@/lib/withholdings/model";

/** What a kind of record is called in a sentence: "stance", "term of office". */
export function nounText(noun: RecordName["noun"]): string {
  return getTranslator("withheld")(`noun.${noun}`);
}

/**
 * Since when and why a record is withheld, and with which other it went, in sentences; nothing that it held.
 * @param nameOf  how that other is called: for readers by its name in addresses, since it is withheld too
 */
export function tombstoneLines(
  { day, reason, cause }: Tombstone,
  nameOf: (record: RecordName) => string = ({ slug }) => slug,
): string[] {
  const t = getTranslator("withheld");
  return [
    t("since", { day: formatDay(day) }),
    t("reason", { reason }),
    ...(cause ? [t("cause", { noun: nounText(cause.noun), slug: nameOf(cause) })] : []),
  ];
}

/** The same as one text. */
export function tombstoneText(tombstone: Tombstone, nameOf?: (record: RecordName) => string): string {
  return tombstoneLines(tombstone, nameOf).join(" ");
}
