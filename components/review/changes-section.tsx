import type { ReactNode } from "react";
import { differenceText } from "@/components/changes/difference-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import type { ProposedChange } from "@/lib/change-sets/model";
import type { NounName } from "@/lib/change-sets/nouns";
import type { NounCount } from "@/lib/changes/model";
import { getTranslator } from "@/lib/i18n/translator";

/** The changes of a set in reading order, kind of record by kind where there are several, a page at a time. */
export function ChangesSection({
  counts,
  changes,
  noun,
  page,
  pages,
  href,
  tabs = true,
  isOwn,
  add,
  show,
}: {
  counts: NounCount[];
  changes: ProposedChange[];
  /** The one kind of record that is shown; null for all. */
  noun: NounName | null;
  page: number;
  pages: number;
  href: (noun: NounName | null, page: number) => string;
  /** Whether one kind of record can be read by itself. */
  tabs?: boolean;
  isOwn: boolean;
  /** Ways to add changes, for the author of a draft. */
  add: ReactNode;
  show: (change: ProposedChange) => ReactNode;
}) {
  const t = getTranslator("review");
  const names = getTranslator("changes");
  const count = counts.reduce((sum, own) => sum + countOf(own), 0);
  return (
    <Section
      id="changes"
      title={t("changes.title")}
      aside={count > 0 && `${differenceText({ nouns: counts })} ${t("changes.order")}`}
    >
      {add}
      {count === 0 && (
        <EmptyState title={t("changes.empty")}>
          {t(isOwn ? "changes.emptyNext" : "changes.emptyOthers")}
        </EmptyState>
      )}
      {tabs && counts.length > 1 && (
        <Tabs
          label={t("changes.nouns")}
          tabs={[
            { label: `${t("changes.all")} (${count})`, href: href(null, 1), current: noun === null },
            ...counts.map((own) => ({
              label: `${names(`nounNames.${own.noun}`)} (${countOf(own)})`,
              href: href(own.noun, 1),
              current: noun === own.noun,
            })),
          ]}
        />
      )}
      {changes.map(show)}
      <Pagination page={page} pages={pages} href={(to) => href(noun, to)} />
    </Section>
  );
}

export function countOf({ added, changed, removed }: NounCount): number {
  return added + changed + removed;
}
