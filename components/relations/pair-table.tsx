import { AgreementBar } from "@/components/compare/agreement-bar";
import { relationHref } from "@/components/compare/relation-href";
import { SumLink } from "@/components/measures/opened-pair";
import { DataTable } from "@/components/ui/data-table";
import type { Agreement } from "@/lib/domain/agreement";
import { formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

export type ListedPair = {
  a: { slug: string; name: string };
  b: { slug: string; name: string };
  agreement: Agreement;
  /** Events that involve both; null where these are not counted. */
  events: number | null;
};

/** Pairs of leaders, each leading to its page, with their agreement, each number leading to its sum, coverage and range. */
export function PairTable({
  pairs,
  caption,
  explainHref,
  link,
}: {
  pairs: ListedPair[];
  caption: string;
  /** The list with the sum of this pair open. */
  explainHref: (of: { a: string; b: string }) => string;
  link: Link;
}) {
  const t = getTranslator("relations");
  const counted = pairs.some(({ events }) => events !== null);
  return (
    <DataTable
      stacked
      caption={caption}
      rows={pairs}
      rowKey={({ a, b }) => `${a.slug}~${b.slug}`}
      columns={[
        {
          key: "pair",
          head: t("pair"),
          rowHead: true,
          cell: ({ a, b }) => (
            <a href={relationHref(a.slug, b.slug, link) ?? ""} className="inline-block min-w-32 py-1">
              {t("pairName", { a: a.name, b: b.name })}
            </a>
          ),
        },
        ...(counted
          ? [
              {
                key: "events",
                head: t("pairEvents"),
                align: "end" as const,
                cell: ({ events }: ListedPair) => events ?? "",
              },
            ]
          : []),
        {
          key: "agreement",
          head: t("agreement"),
          align: "end",
          cell: ({ a, b, agreement: { value } }) => (
            <SumLink
              href={explainHref({ a: a.slug, b: b.slug })}
              a={a.name}
              b={b.name}
              text={value === null ? t("noNumber") : formatPercent(value)}
            />
          ),
        },
        {
          key: "shared",
          head: t("shared"),
          align: "end",
          cell: ({ agreement: { coverage } }) => t("ofIssues", coverage),
        },
        {
          key: "bar",
          head: t("range"),
          cell: ({ agreement }) => (
            <div className="flex min-w-44 items-center gap-3">
              <AgreementBar value={agreement.value} range={agreement.range} />
              <span className="whitespace-nowrap text-note text-ink-soft">
                {agreement.range &&
                  t("rangeText", {
                    low: formatPercent(agreement.range[0]),
                    high: formatPercent(agreement.range[1]),
                  })}
              </span>
            </div>
          ),
        },
      ]}
    />
  );
}
