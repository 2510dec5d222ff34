import { Badge } from "@/components/ui/badge";
import type { NounName } from "@/lib/change-sets/nouns";
import { getTranslator } from "@/lib/i18n/translator";
import type { ListedRecord } from "@/lib/record-forms/listing/model";

/** Records of a noun, each with the way to its form, and what the draft does with it. */
export function RecordList({
  records,
  noun,
  changeSetId,
}: {
  records: readonly ListedRecord[];
  noun: NounName;
  changeSetId: number;
}) {
  const t = getTranslator("record-forms");
  return (
    <ul className="record-list">
      {records.map(({ slug, words, action }) => (
        <li key={slug}>
          <a href={`/editing/${changeSetId}/${noun}/${slug}`}>{words && noun !== "stance" ? words : slug}</a>
          {action && <Badge kind="accent">{t(`inDraft.${action}`)}</Badge>}
          <span className="field-hint">{words && noun !== "stance" ? slug : words}</span>
        </li>
      ))}
    </ul>
  );
}
