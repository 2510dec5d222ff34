import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";

/** The test of direction, and what does and does not count as evidence. */
export function IssueMeaning({ agreeing, counts, doesNotCount }: Issue) {
  const t = getTranslator("issues");
  const parts = [
    { term: t("agreeing"), text: agreeing },
    { term: t("counts"), text: counts },
    { term: t("doesNotCount"), text: doesNotCount || t("nothingExcluded") },
  ];
  return (
    <dl className="issue-meaning">
      {parts.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
