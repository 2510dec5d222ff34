import { Notice } from "@/components/ui/notice";
import { getTranslator } from "@/lib/i18n/translator";

/** Whose words a shared briefing is, that nobody reviews them, and what a reader can do about it. */
export function SharedNote({ author, path, copy }: { author: string; path: string; copy: string }) {
  const t = getTranslator("stored-briefings");
  return (
    <Notice>
      <p>{t("shared.note", { author })}</p>
      <p className="briefing-ways no-print">
        <a href={`/corrections?about=${encodeURIComponent(path)}`} rel="nofollow">
          {t("shared.report")}
        </a>
        <a href={`/account/briefings/new?from=${encodeURIComponent(copy)}`} rel="nofollow">
          {t("shared.copy")}
        </a>
      </p>
    </Notice>
  );
}
