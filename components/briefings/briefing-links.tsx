import { BRIEFING_FILE_FORMS } from "@/lib/briefings/model";
import { getTranslator } from "@/lib/i18n/translator";

/** A bundled briefing as files that others open. */
export function BriefingLinks({ slug }: { slug: string }) {
  const t = getTranslator("briefings");
  return (
    <p className="briefing-ways no-print">
      <span>{t("download")}</span>
      {BRIEFING_FILE_FORMS.map((form) => (
        <a key={form} href={`/briefings/${slug}.${form}`} download>
          {t(`form.${form}`)}
        </a>
      ))}
      <a href={`/briefings/${slug}.pdf?notes=yes`} download>
        {t("form.pdfWithNotes")}
      </a>
    </p>
  );
}
