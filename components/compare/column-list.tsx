import { LeaderName } from "@/components/ui/leader-name";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { LeaderRef } from "@/lib/views/parameters";
import type { CompareColumn } from "./model";
import type { CompareAddress } from "./spec";

/** The leaders compared, each with links that move it, set it on the page's day, or take it away. */
export function ColumnList({
  columns,
  labels,
  refs,
  to,
}: {
  columns: CompareColumn[];
  labels: string[];
  /** The same columns as the address names them. */
  refs: LeaderRef[];
  to: CompareAddress;
}) {
  const t = getTranslator("compare");
  const moved = (from: number, by: number) =>
    refs.with(from, refs[from + by] as LeaderRef).with(from + by, refs[from] as LeaderRef);
  return (
    <ol className="compare-columns">
      {columns.map(({ key, slug, name: own, day, ownDay }, at) => {
        const name = labels[at] ?? own;
        return (
          <li key={key}>
            <LeaderName slug={slug} name={own} office={name === own ? undefined : formatDay(day)} size="sm" />
            <span className="compare-actions">
              {at > 0 && (
                <a href={to({ leaders: moved(at, -1) })} aria-label={t("moveLeft", { name })}>
                  ←
                </a>
              )}
              {at < columns.length - 1 && (
                <a href={to({ leaders: moved(at, 1) })} aria-label={t("moveRight", { name })}>
                  →
                </a>
              )}
              {ownDay && !refs.some((ref) => ref.slug === slug && ref.day === null) && (
                <a href={to({ leaders: refs.with(at, { slug, day: null }) })}>{t("ownDayOff")}</a>
              )}
              <a href={to({ leaders: refs.toSpliced(at, 1) })} aria-label={t("removeName", { name })}>
                {t("remove")}
              </a>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
