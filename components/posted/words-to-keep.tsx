import { getTranslator } from "@/lib/i18n/translator";

/** What somebody wrote in a form that is gone, to be copied. */
export function WordsToKeep({ words }: { words: string[] }) {
  const t = getTranslator("posted");
  return (
    <div className="posted-words">
      {words.map((text) => (
        <label key={text} className="form-field">
          <span>{t("words")}</span>
          <textarea className="input" readOnly rows={4} defaultValue={text} />
        </label>
      ))}
      <p className="field-hint">{t("wordsHint")}</p>
    </div>
  );
}
