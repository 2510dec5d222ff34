import { getTranslator } from "@/lib/i18n/translator";
import { METHOD_SECTIONS } from "./sections";

/** The list of sections at the head of the page. */
export function Contents() {
  const t = getTranslator("methods");
  return (
    <nav aria-label={t("contents")} className="method-contents no-print">
      <ol>
        {METHOD_SECTIONS.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{t(`sections.${id}`)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
