import { CITATION_FORMS, type CitationForm, citationFile } from "@/lib/citations/files";
import { CITED_AUTHOR, type Cited, isBriefing } from "@/lib/citations/model";
import { REFERENCE_STYLES, referenceOf } from "@/lib/citations/references";
import { fileName } from "@/lib/http/file-name";
import { getTranslator } from "@/lib/i18n/translator";

const FORMS = Object.keys(CITATION_FORMS) as CitationForm[];

/** How to cite a view or a briefing: to be copied in two styles, and as files, which the page carries, for programs. */
export function Cite({ cited }: { cited: Cited }) {
  const t = getTranslator("citations");
  const days = [isBriefing(cited) ? cited.published : cited.asOf];
  return (
    <details className="cite no-print">
      <summary>{t("cite")}</summary>
      <p>{noteOn(cited)}</p>
      <dl>
        {REFERENCE_STYLES.map((style) => {
          const { before, title, after } = referenceOf(cited, style);
          return (
            <div key={style}>
              <dt>{t(`style.${style}`)}</dt>
              <dd>
                {before}
                {title && <i>{title}</i>}
                {after}
              </dd>
            </div>
          );
        })}
      </dl>
      <p>
        {t("files")}{" "}
        {FORMS.map((form) => {
          const { name, ending, type } = CITATION_FORMS[form];
          return (
            <a
              key={form}
              download={fileName({ what: [cited.title], days, release: cited.release, ending })}
              href={`data:${type};charset=utf-8,${encodeURIComponent(citationFile(cited, form))}`}
            >
              {name}
            </a>
          );
        })}
      </p>
    </details>
  );
}

function noteOn(cited: Cited): string {
  const t = getTranslator("citations");
  if (!isBriefing(cited)) return t("note");
  return cited.author === CITED_AUTHOR ? t("noteBriefing") : `${t("noteBriefing")} ${t("noteChanges")}`;
}
