import { Notice } from "@/components/ui/notice";
import type { NounName } from "@/lib/change-sets/nouns";
import { getTranslator } from "@/lib/i18n/translator";

/** What refers to a record that is about to be taken out, each with the way to its own form. */
export function DependentList({
  first,
  count,
  changeSetId,
}: {
  first: { noun: NounName; slug: string }[];
  count: number;
  changeSetId: number;
}) {
  const t = getTranslator("record-forms");
  if (count === 0) return null;
  return (
    <div className="form-notices">
      <Notice kind="warning">
        <p>{t("removing.dependents", { count })}</p>
        <ul className="dependents">
          {first.map(({ noun, slug }) => (
            <li key={`${noun} ${slug}`}>
              {t(`noun.${noun}`)} <a href={`/editing/${changeSetId}/${noun}/${slug}`}>{slug}</a>
            </li>
          ))}
        </ul>
        {count > first.length && <p>{t("removing.dependentsMore", { count: count - first.length })}</p>}
      </Notice>
    </div>
  );
}
