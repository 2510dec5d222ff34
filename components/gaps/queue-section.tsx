import { LeaderDisc } from "@/components/ui/leader-disc";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { formatNumber } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { freshText, kindsText } from "./gap-text";
import type { GapCell, QueuedCell } from "./model";

type Props = {
  queue: QueuedCell[];
  /** The place of the first, and how many there are; `bounded` where the order goes no further than this. */
  first: number;
  total: number;
  bounded: boolean;
  page: number;
  pages: number;
  hrefOf: (cell: GapCell) => string;
  pageHref: (page: number) => string;
};

/** The order in which cells deserve a look, each with its number, the way to its sum, and to where it is mended. */
export function QueueSection({ queue, first, total, bounded, page, pages, hrefOf, pageHref }: Props) {
  const t = getTranslator("gaps");
  return (
    <Section id="queue" title={t("queue.title")} aside={t("queue.aside")}>
      <p className="mb-4 max-w-prose">{t("queue.intro")}</p>
      {queue.length === 0 ? (
        <p className="text-ink-soft">{t("queue.empty")}</p>
      ) : (
        <ol className="gap-queue" start={first}>
          {queue.map((cell, at) => (
            <li key={`${cell.leader.slug}.${cell.issue.slug}`} value={first + at}>
              <h3 className="gap-leader">
                <LeaderDisc slug={cell.leader.slug} name={cell.leader.name} size="sm" />
                <span>{t("queue.cell", { leader: cell.leader.name, issue: cell.issue.name })}</span>
              </h3>
              <p className="dotted">
                <span>{kindsText(cell)}</span>
                <span>{freshText(cell)}</span>
                <a href={hrefOf(cell)}>
                  {t("queue.value", {
                    movable: cell.priority.movable,
                    value: formatNumber(cell.priority.value ?? 0),
                  })}
                </a>
              </p>
              <Tasks cell={cell} />
            </li>
          ))}
        </ol>
      )}
      {bounded && <p className="mt-3 text-ink-soft text-note">{t("queue.bounded", { total })}</p>}
      <Pagination page={page} pages={pages} href={pageHref} />
    </Section>
  );
}

/** The ways for an editor: to write what is not there, and to check what is. */
export function Tasks({ cell: { leader, issue, tasks } }: { cell: QueuedCell }) {
  const t = getTranslator("gaps");
  return (
    <p className="dotted no-print">
      {tasks.map(({ lane, slug }) => (
        <a
          key={lane}
          href={`/editing/edit?${new URLSearchParams(
            slug
              ? { noun: "stance", slug }
              : { noun: "stance", leader: leader.slug, issue: issue.slug, lane },
          )}`}
        >
          {t(slug ? `task.check-${lane}` : `task.add-${lane}`)}
        </a>
      ))}
    </p>
  );
}
