import type { NounName } from "@/lib/change-sets/nouns";
import { getTranslator } from "@/lib/i18n/translator";

/** What is written about most comes first. */
const NOUNS_TO_ADD: readonly NounName[] = [
  "stance",
  "event",
  "reaction",
  "leader",
  "term",
  "source",
  "issue",
  "reply",
  "country",
  "bloc",
  "membership",
];

/** Every kind of record: the way to a new one, and to those on record. */
export function AddChange({ changeSetId }: { changeSetId: number }) {
  const t = getTranslator("record-forms");
  return (
    <ul className="add-change">
      {NOUNS_TO_ADD.map((noun) => (
        <li key={noun}>
          <a href={`/editing/${changeSetId}/${noun}/new`} className="add-change-new">
            {t(`newTitle.${noun}`)}
          </a>
          <span className="field-hint">{t(`about.${noun}`)}</span>
          <a href={`/editing/${changeSetId}/${noun}`} className="add-change-all">
            {t(`all.${noun}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
