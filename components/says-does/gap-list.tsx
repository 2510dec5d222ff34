import { DataTable } from "@/components/ui/data-table";
import { LeaderName } from "@/components/ui/leader-name";
import type { Gap } from "@/lib/domain/measures/gap";
import { formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { widestOf } from "./gap-text";

type Line = { leader: { slug: string; name: string }; gap: Gap };

/** Every leader with their gap, how much is known, and where it is widest. */
export function GapList({
  lines,
  issues,
  href,
  sumHref,
}: {
  lines: Line[];
  issues: ReadonlyMap<string, string>;
  href: (slug: string) => string;
  /** The view in which the sum of a leader's gap stands, at that sum. */
  sumHref: (slug: string) => string;
}) {
  const t = getTranslator("says-does");
  return (
    <DataTable<Line>
      caption={t("listTitle")}
      rows={lines}
      rowKey={({ leader }) => leader.slug}
      stacked
      columns={[
        {
          key: "leader",
          head: t("leader"),
          rowHead: true,
          cell: ({ leader }) => (
            <LeaderName slug={leader.slug} name={leader.name} href={href(leader.slug)} size="sm" />
          ),
        },
        {
          key: "gap",
          head: t("gap"),
          align: "end",
          cell: ({ leader, gap: { value } }) => {
            const text = value === null ? t("noNumber") : formatPercent(value);
            return (
              <a
                className="inline-block py-1"
                href={sumHref(leader.slug)}
                aria-label={t("sumOf", { name: leader.name, value: text })}
              >
                {text}
              </a>
            );
          },
        },
        {
          key: "range",
          head: t("possible"),
          align: "end",
          cell: ({ gap: { range } }) =>
            range ? t("range", { low: formatPercent(range[0]), high: formatPercent(range[1]) }) : "–",
        },
        {
          key: "known",
          head: t("known"),
          align: "end",
          cell: ({ gap: { coverage } }) => t("ofIssues", coverage),
        },
        { key: "widest", head: t("widest"), cell: ({ gap }) => widestOf(gap, issues) },
      ]}
    />
  );
}
