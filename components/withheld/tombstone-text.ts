import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { RecordName, Tombstone } from "@/lib/withholdings/model";

/** What a kind of record is called in a sentence: "stance", "term of office". */
export function nounText(noun: RecordName["noun"]): string {
  return getTranslator("withheld")(`noun.${noun}`);
}

/** Since when and why a record is withheld, and with which other it went, in sentences; nothing that it held. */
export function tombstoneLines({ day, reason, cause }: Tombstone): string[] {
  const t = getTranslator("withheld");
  return [
    t("since", { day: formatDay(day) }),
    t("reason", { reason }),
    ...(cause ? [t("cause", { noun: nounText(cause.noun), slug: cause.slug })] : []),
  ];
}

/** The same as one text. */
export function tombstoneText(tombstone: Tombstone): string {
  return tombstoneLines(tombstone).join(" ");
}
