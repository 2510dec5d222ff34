import { Notice } from "@/components/ui/notice";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** Says which steps of a briefing are left out, since what they showed is on record no more. @param numbers  counted from 1 */
export function MissingSteps({ numbers }: { numbers: number[] }) {
  if (numbers.length === 0) return null;
  const t = getTranslator("stored-briefings");
  const values = { count: numbers.length, steps: formatList(numbers.map(String)) };
  return <Notice kind="warning">{t("shared.missing", values)}</Notice>;
}
