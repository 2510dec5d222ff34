import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { ReportStep } from "@/lib/reports/model";

/** What was done with a report and by whom, oldest first. */
export function ReportHistory({ steps, byLink }: { steps: ReportStep[]; byLink: boolean }) {
  const t = getTranslator("reports");
  return (
    <ol className="grid gap-1">
      {steps.map(({ id, at, action, by, isOutside, changeSetId }) => (
        <li key={id}>
          {t("historyBy", {
            day: formatDay(at.slice(0, 10)),
            name: by ?? t(isOutside ? (byLink ? "person" : "reader") : "system"),
            what: inWords(action, changeSetId),
          })}
        </li>
      ))}
    </ol>
  );
}

function inWords(action: string, changeSetId: number | null): string {
  const t = getTranslator("reports");
  const key = `history.${action}` as "history.report";
  return t.has(key) ? t(key, { id: changeSetId ?? 0 }) : action;
}
