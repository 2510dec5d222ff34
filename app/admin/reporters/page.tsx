import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { EraseForms } from "@/components/reports/erase-forms";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/translator";
import { ERASED_AFTER_DAYS } from "@/lib/reports/model";
import type { SearchParams } from "@/lib/views/parameter";
import { eraseByAddress, eraseByNumber } from "./actions";

/** Where an admin erases who sent reports, as whoever did may ask. */
export default async function ReportersPage(props: { searchParams: Promise<SearchParams> }) {
  return signedInPage(props, "/admin/reporters", "erase-reporters", {}, async () => {
    const t = getTranslator("reports");
    return {
      title: t("reporters.title"),
      body: (
        <>
          <PageHeader title={t("reporters.title")} standfirst={t("reporters.standfirst")} />
          <p className="max-w-prose text-ink-soft text-note">
            {t("reporters.itself", { days: ERASED_AFTER_DAYS })}
          </p>
          <EraseForms byAddress={eraseByAddress} byNumber={eraseByNumber} />
        </>
      ),
    };
  });
}
