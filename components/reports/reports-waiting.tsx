import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";

/** On the editors' first page: how many reports wait for an answer, and how many of them are overdue. */
export function ReportsWaiting({ open, overdue }: { open: number; overdue: number }) {
  const t = getTranslator("reports");
  return (
    <Section id="reports" title={t("title")}>
      {open === 0 ? (
        <p className="text-ink-soft">{t("waiting.none")}</p>
      ) : (
        <p>
          <a href="/editing/reports">{t("waiting.open", { count: open })}</a>
          {overdue > 0 && ` ${t("waiting.overdue", { count: overdue })}`}
        </p>
      )}
    </Section>
  );
}
