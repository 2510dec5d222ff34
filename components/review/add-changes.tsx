import type { UnfinishedForm } from "@/lib/change-sets/model";
import type { NounName } from "@/lib/change-sets/nouns";
import { changeSetPath } from "@/lib/change-sets/path";
import { formatAge } from "@/lib/i18n/age";
import { getTranslator } from "@/lib/i18n/translator";

/** What is written most; everything else is reached by the page that finds records. */
const OFTEN: readonly NounName[] = ["stance", "event", "source"];

/** The ways to write in a draft: what is on record, found by its words, or something new; and the forms that were begun and are not finished. */
export function AddChanges({ id, unfinished, now }: { id: number; unfinished: UnfinishedForm[]; now: Date }) {
  const t = getTranslator("review");
  const path = changeSetPath(id);
  return (
    <div className="add-changes no-print">
      <p>
        <a href={`${path}/add`} className="button">
          {t("changes.add")}
        </a>
        {OFTEN.map((noun) => (
          <a key={noun} href={`${path}/${noun}/new`}>
            {t(`changes.addNew.${noun as "stance"}`)}
          </a>
        ))}
      </p>
      {unfinished.length > 0 && (
        <div className="unfinished">
          <h3>{t("changes.unfinished")}</h3>
          <p className="text-note text-ink-soft">{t("changes.unfinishedNote")}</p>
          <ul>
            {unfinished.map(({ noun, key, isNew, savedAt }) => (
              <li key={`${noun} ${key}`}>
                <a href={formPath(path, { noun, key, isNew })}>
                  {isNew ? t("changes.unfinishedNew", { noun }) : `${noun} ${key}`}
                </a>{" "}
                <span className="text-note text-ink-soft">
                  {t("changes.unfinishedSaved", { age: formatAge(savedAt, now) })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** The form that goes on with what was begun. */
function formPath(
  path: string,
  { noun, key, isNew }: Pick<UnfinishedForm, "noun" | "key" | "isNew">,
): string {
  return isNew
    ? `${path}/${noun}/new?copy=${encodeURIComponent(key)}`
    : `${path}/${noun}/${encodeURIComponent(key)}`;
}
