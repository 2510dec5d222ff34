import { Notice } from "@/components/ui/notice";
import { getTranslator } from "@/lib/i18n/translator";

/** What whoever opens a form should know: that it shows what they kept, and that the record was changed meanwhile. */
export function FormNotices({
  savedAt,
  overtakenBy,
}: {
  /** When what is shown was kept; null where nothing was. */
  savedAt: string | null;
  /** The release that changed the record since the form was begun. */
  overtakenBy: number | null;
}) {
  const t = getTranslator("record-forms");
  if (!savedAt && overtakenBy === null) return null;
  return (
    <div className="form-notices">
      {savedAt && <Notice>{t("saved", { at: instantText(savedAt) })}</Notice>}
      {overtakenBy !== null && <Notice kind="warning">{t("overtaken", { release: overtakenBy })}</Notice>}
    </div>
  );
}

/** "1 February 2026, 10:00 UTC" */
function instantText(iso: string): string {
  return `${new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(new Date(iso))} UTC`;
}
