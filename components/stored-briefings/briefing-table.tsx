import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { ListedBriefing } from "@/lib/stored-briefings/model";
import { ownPath } from "@/lib/stored-briefings/path";

/** Somebody's briefings, each with what can be done with it. */
export function BriefingTable({ briefings }: { briefings: ListedBriefing[] }) {
  const t = getTranslator("stored-briefings");
  return (
    <DataTable
      caption={t("caption")}
      stacked
      rows={briefings}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: "title",
          head: t("column.title"),
          rowHead: true,
          cell: ({ slug, title }) => (
            <a href={ownPath(slug)} className="stored-title">
              {title}
            </a>
          ),
        },
        { key: "steps", head: t("column.steps"), cell: ({ steps }) => steps },
        {
          key: "owner",
          head: t("column.owner"),
          cell: ({ standing, owner }) => (standing === "owner" ? t("yours") : owner),
        },
        {
          key: "readers",
          head: t("column.readers"),
          cell: ({ visibility, isTakenDown }) => {
            const readers = t(`visibility.${visibility}`);
            if (!isTakenDown) return readers;
            return (
              <span>
                {t("visibilityDown", { visibility: readers })} <Badge kind="warn">{t("takenDown")}</Badge>
              </span>
            );
          },
        },
        { key: "changed", head: t("column.changed"), cell: ({ changedAt }) => formatInstant(changedAt) },
        {
          key: "ways",
          head: t("column.ways"),
          cell: ({ slug, standing, steps }) => (
            <span className="stored-ways">
              {steps > 0 && <a href={`/account/briefings/${slug}/present#step-1`}>{t("present")}</a>}
              {standing === "owner" && <a href={`/account/briefings/${slug}/sharing`}>{t("share")}</a>}
              <a href={`/account/briefings/new?from=${slug}`}>{t("duplicate")}</a>
            </span>
          ),
        },
      ]}
    />
  );
}
