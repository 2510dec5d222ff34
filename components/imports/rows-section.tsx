import type { Names } from "@/components/events/names";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import type { FormAction } from "@/lib/forms/state";
import { formatNumber } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { ImportedRow, ImportHead, Outcome } from "@/lib/imports/model";
import { LeaveOutForm } from "./leave-out-form";
import { RefusedRow } from "./refused-row";
import { RowTable } from "./row-table";
import type { OnRecord } from "./row-words";

/** What needs somebody stands before what does not. */
export const TABS = ["all", "refused", "add", "change", "same"] as const satisfies ("all" | Outcome)[];
export type Tab = "all" | Outcome;

/** One page of the rows of a file. */
export type RowsPage = {
  tab: Tab;
  rows: ImportedRow[];
  /** The place after which the next page begins; null on the last. */
  next: number | null;
  isFirst: boolean;
  onRecord: OnRecord;
  names: Names;
};

/** The rows of a file, by what they do, a page at a time; the refused can be put right or left out while it is `open`. */
export function RowsSection({
  head,
  page: { tab, rows, next, isFirst, onRecord, names },
  href,
  back,
  isOpen,
  actions,
}: {
  head: ImportHead;
  page: RowsPage;
  href: (tab: Tab, after: number) => string;
  /** The query of this page. */
  back: string;
  /** Whether rows can be put right still. */
  isOpen: boolean;
  actions: { fixRow: FormAction; leaveOut: FormAction };
}) {
  const t = getTranslator("imports");
  const { id, tables, counts, rowsTotal } = head;
  const countOf = (of: Tab) => (of === "all" ? rowsTotal : counts[of]);
  return (
    <Section id="rows" title={t("table.title")} aside={t("table.aside")}>
      <Tabs
        label={t("table.tabs")}
        tabs={TABS.map((of) => ({
          label: t(`table.tab.${of}`, { count: formatNumber(countOf(of)) }),
          href: href(of, 0),
          current: of === tab,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t(`table.none.${tab}`)} />
      ) : (
        <div className="import-rows">
          <RowTable
            rows={rows}
            tables={tables}
            onRecord={onRecord}
            names={names}
            repair={
              isOpen
                ? (row, table) => (
                    <>
                      {row.outcome === "refused" && !row.leftOut && (
                        <RefusedRow id={id} row={row} table={table} back={back} action={actions.fixRow} />
                      )}
                      {(row.outcome === "refused" || row.leftOut) && (
                        <LeaveOutForm id={id} row={row} back={back} action={actions.leaveOut} />
                      )}
                    </>
                  )
                : null
            }
          />
        </div>
      )}
      {(next !== null || !isFirst) && (
        <nav aria-label={t("table.pages")} className="pagination no-print">
          {!isFirst && <a href={href(tab, 0)}>{t("table.first")}</a>}
          {next !== null && (
            <a href={href(tab, next)} rel="next">
              {t("table.next")}
            </a>
          )}
        </nav>
      )}
    </Section>
  );
}
