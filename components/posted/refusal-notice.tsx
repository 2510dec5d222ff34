import { Notice } from "@/components/ui/notice";
import { getTranslator } from "@/lib/i18n/translator";
import type { Failure } from "@/lib/result";
import { WordsToKeep } from "./words-to-keep";

/** Why a form was refused, at the head of the page that answers it, with what was written in it where the form is gone. */
export function RefusalNotice({ failure, words }: { failure: Failure; words: string[] }) {
  const t = getTranslator("posted");
  return (
    <div className="posted-refusal">
      <Notice kind="warning">
        <p>
          <b>{t("refused")}</b> {failure.message}
        </p>
        {failure.problems.length > 0 && (
          <ul>
            {failure.problems.map(({ record, reason }) => (
              <li key={`${record} ${reason}`}>{record ? `${record}: ${reason}` : reason}</li>
            ))}
          </ul>
        )}
      </Notice>
      {words.length > 0 && <WordsToKeep words={words} />}
    </div>
  );
}
