import { Notice } from "@/components/ui/notice";
import { getTranslator } from "@/lib/i18n/translator";

/** What an edit of a published issue does to everything that is coded on it. */
export function RewordingNotice({ coded }: { coded: number }) {
  const t = getTranslator("record-forms");
  return (
    <Notice kind="warning">
      {t("rewording", { count: coded })} {t("reversing")}
    </Notice>
  );
}
