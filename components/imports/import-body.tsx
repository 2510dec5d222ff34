import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import { formatAge } from "@/lib/i18n/age";
import { getTranslator } from "@/lib/i18n/translator";
import type { ImportHead } from "@/lib/imports/model";
import { IMPORTS_PATH } from "@/lib/imports/path";
import { ColumnsForm } from "./columns-form";
import { countsText } from "./counts-text";
import { NextSection } from "./next-section";
import { ProgressSection } from "./progress-section";
import { type RowsPage, RowsSection, type Tab } from "./rows-section";
import { STATE_KIND } from "./state-kind";

export type ImportActions = Record<
  "correctColumns" | "fixRow" | "leaveOut" | "leaveOutRefused" | "makeChangeSet" | "discard",
  FormAction
>;

/** The page of a file: how far it is, what becomes of it, what its columns give, and its rows. */
export function ImportBody({
  head,
  examples,
  page,
  query,
  href,
  now,
  actions,
}: {
  head: ImportHead;
  /** A value of each column, by table and column. */
  examples: string[][];
  /** The rows that are read; null while they are being checked, and where there are none any more. */
  page: RowsPage | null;
  /** Of the page that is read. */
  query: string;
  href: (tab: Tab, after: number) => string;
  now: Date;
  actions: ImportActions;
}) {
  const t = getTranslator("imports");
  const { state, title, fileName, createdAt, counts, newSources } = head;
  const isUnderWay = state === "reading" || state === "making";
  const isOpen = state === "ready" || state === "failed";
  const checked = state === "ready" || state === "made" ? countsText(counts) : "";
  return (
    <>
      <PageHeader
        eyebrow={<a href={IMPORTS_PATH}>{t("title")}</a>}
        title={title}
        standfirst={
          <>
            <p role="status">{checked && t("next.announce", { counts: checked })}</p>
            <p className="dotted mt-2">
              <span>
                <Badge kind={STATE_KIND[state]}>{t(`state.${state}`)}</Badge>
              </span>
              <span className="import-file">{fileName}</span>
              <span>{t("rows", { count: head.rowsTotal })}</span>
              <span>{t("facts.handedIn", { age: formatAge(createdAt, now) })}</span>
              {newSources > 0 && <span>{t("facts.sources", { count: newSources })}</span>}
            </p>
          </>
        }
      />
      {isUnderWay ? (
        <ProgressSection head={head} query={query} discard={actions.discard} />
      ) : (
        <NextSection head={head} actions={actions} />
      )}
      {isOpen && <ColumnsSection head={head} examples={examples} action={actions.correctColumns} />}
      {page && (
        <RowsSection head={head} page={page} href={href} back={query} isOpen={isOpen} actions={actions} />
      )}
    </>
  );
}

/** The columns are in sight where they need somebody, and behind a line where they do not. */
function ColumnsSection({
  head,
  examples,
  action,
}: {
  head: ImportHead;
  examples: string[][];
  action: FormAction;
}) {
  const t = getTranslator("imports");
  const columns = head.tables.flatMap((table) => table.columns);
  const used = columns.filter(({ field }) => field !== null).length;
  const isUnknown = head.tables.some(({ noun }) => noun === null);
  const { add, change, same } = head.counts;
  return (
    <Section id="columns" title={t("columns.title")} aside={t("columns.aside")}>
      {isUnknown && <p className="mb-3">{t("columns.unknown")}</p>}
      <Disclosure
        summary={t("columns.summary", { used, count: columns.length })}
        open={isUnknown || add + change + same === 0}
      >
        <ColumnsForm key={head.changedAt.getTime()} head={head} examples={examples} action={action} />
      </Disclosure>
    </Section>
  );
}
