import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { pagesOf } from "@/app/_view/paging";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { auditActions, countAudit, searchAudit } from "@/lib/audit/queries";
import { getTranslator } from "@/lib/i18n/translator";
import { writeView } from "@/lib/views/parameter";
import { auditExportSpec, auditPageSpec, filterOf } from "./spec";

const PER_PAGE = 50;

export default async function AuditPage(props: PageProps<"/admin/audit">) {
  return signedInPage(props, "/admin/audit", "read-audit", auditPageSpec, async ({ view }) => {
    const t = getTranslator("audit");
    const filter = filterOf(view);
    const skip = (view.page - 1) * PER_PAGE;
    const [count, rows, actions] = await Promise.all([
      countAudit(filter),
      searchAudit(filter, { take: PER_PAGE, skip }),
      auditActions(),
    ]);
    const pages = pagesOf(count, PER_PAGE, view.page);
    const filtered = writeView(auditPageSpec, { ...view, page: 1 }) === "" ? "no" : "yes";
    const exportAs = (format: "csv" | "json") =>
      `/admin/audit/export${writeView(auditExportSpec, { ...filter, format })}`;
    return {
      title: t("title"),
      body: (
        <>
          <PageHeader title={t("title")} standfirst={t("standfirst", { count, filtered })} />
          <AuditFilters filter={filter} actions={actions} />
          {rows.length > 0 ? (
            <AuditTable rows={rows} />
          ) : (
            <EmptyState title={t("none")}>
              {t.rich("noneRemedy", { link: (text) => <a href="/admin/audit">{text}</a> })}
            </EmptyState>
          )}
          <Pagination
            page={view.page}
            pages={pages}
            href={(page) => `/admin/audit${writeView(auditPageSpec, { ...view, page })}`}
          />
          <p className="no-print mt-6 flex flex-wrap gap-x-6">
            <a href={exportAs("csv")}>{t("exportCsv")}</a>
            <a href={exportAs("json")}>{t("exportJson")}</a>
          </p>
          <p className="field-hint mt-1">{t("exportNote")}</p>
        </>
      ),
    };
  });
}
