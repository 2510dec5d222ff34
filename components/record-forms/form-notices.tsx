import { Notice } from "@/components/ui/notice";
import { getTranslator } from "@/lib/i18n/translator";

/** What whoever opens a form should know: that it shows what they kept, that the record was changed meanwhile, that it is withheld. */
export function FormNotices({
  savedAt,
  overtakenBy,
  withheld,
}: {
  /** When what is shown was kept; null where nothing was. */
  savedAt: string | null;
  /** The release that changed the record since the form was begun. */
  overtakenBy: number | null;
  /** Why readers do not see the record; null where they do. */
  withheld: string | null;
}) {
  const t = getTranslator("record-forms");
  if (!savedAt && overtakenBy === null && withheld === null) return null;
  return (
    <div className="form-notices">
      {withheld !== null && <Notice kind="warning">{t("withheld", { reason: withheld })}</Notice>}
      {savedAt && <Notice>{t("saved", { at: instantText(savedAt) })}</Notice>}
      {overtakenBy !== null && <Notice kind="warning">{t("overtaken", { release: overtakenBy })}</Notice>}
    </div>
  );
}

/** "1 February 2026, 10:00 UTC" */
function instantText(iso: string): string {
  return `${new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(new Date(iso))} UTC`;
}
