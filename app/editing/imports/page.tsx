import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { ImportTable } from "@/components/imports/import-table";
import { MOST_SIZE, UploadForm } from "@/components/imports/upload-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatNumber } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { IMPORTS_PATH } from "@/lib/imports/path";
import { importsOf } from "@/lib/imports/queries";
import { FILE_LIMITS } from "@/lib/imports/reading/model";
import { upload } from "./actions";

/** Where a file is handed in, and one's own are found again. */
export default async function ImportsPage(props: PageProps<"/editing/imports">) {
  return signedInPage(props, IMPORTS_PATH, "import", {}, async ({ actor }) => {
    const imports = await importsOf(actor);
    const t = getTranslator("imports");
    return {
      title: t("title"),
      body: (
        <>
          <PageHeader title={t("title")} standfirst={t("standfirst")} />
          <Section
            id="upload"
            title={t("upload.title")}
            aside={t("upload.aside", { rows: formatNumber(FILE_LIMITS.rows), size: MOST_SIZE })}
          >
            <UploadForm action={upload} />
          </Section>
          <Section id="files" title={t("list.title")} aside={t("list.aside")}>
            {imports.length > 0 ? (
              <ImportTable imports={imports} now={new Date()} />
            ) : (
              <EmptyState title={t("list.none")}>{t("list.noneNext")}</EmptyState>
            )}
          </Section>
        </>
      ),
    };
  });
}
