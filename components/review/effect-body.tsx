import type { Names } from "@/components/events/names";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import type { ChangeSetHead } from "@/lib/change-sets/model";
import { changeSetPath } from "@/lib/change-sets/path";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { CellChanges, PairChanges } from "./effect-list";
import { LeftOut, type ShownEffect } from "./effect-section";

/** All that a change set does to the numbers of a day, a page at a time. */
export function EffectBody({
  head,
  shown,
  names,
  day,
  perPage,
  page,
  pages,
  href,
}: {
  head: ChangeSetHead;
  shown: ShownEffect;
  names: Names;
  day: Day;
  perPage: number;
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  const t = getTranslator("review");
  const pageOf = <T,>(items: readonly T[]) => items.slice((page - 1) * perPage, page * perPage);
  return (
    <>
      <PageHeader
        eyebrow={<a href={changeSetPath(head.id)}>{head.title}</a>}
        title={t(head.state === "published" ? "effect.titlePublished" : "effect.title")}
        standfirst={t("effect.aside", { day: formatDay(day) })}
      />
      {shown.kind === "too-large" ? (
        <p>{t("effect.tooLarge", { stances: shown.stances, most: shown.most })}</p>
      ) : (
        <>
          <LeftOut effect={shown.effect} />
          {shown.effect.cells.length + shown.effect.pairs.length === 0 && (
            <EmptyState title={t("effect.none")} />
          )}
          {pageOf(shown.effect.cells).length > 0 && (
            <Section
              id="cells"
              title={t("effect.cells")}
              aside={t("effect.count", { count: shown.effect.cells.length })}
            >
              <CellChanges cells={pageOf(shown.effect.cells)} names={names} />
            </Section>
          )}
          {pageOf(shown.effect.pairs).length > 0 && (
            <Section
              id="pairs"
              title={t("effect.pairs")}
              aside={t("effect.count", { count: shown.effect.pairs.length })}
            >
              <PairChanges pairs={pageOf(shown.effect.pairs)} names={names} />
            </Section>
          )}
          <Pagination page={page} pages={pages} href={href} />
        </>
      )}
    </>
  );
}
