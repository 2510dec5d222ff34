import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { SharedListed } from "@/lib/stored-briefings/model";

/** Shared briefings as admins see them. */
export function SharedTable({ briefings }: { briefings: SharedListed[] }) {
  const t = getTranslator("stored-briefings");
  return (
    <DataTable
      caption={t("admin.caption")}
      stacked
      rows={briefings}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: "title",
          head: t("column.title"),
          rowHead: true,
          cell: ({ slug, title }) => (
            <a href={`/admin/briefings/${slug}`} className="stored-title">
              {title}
            </a>
          ),
        },
        { key: "owner", head: t("column.owner"), cell: ({ owner }) => owner },
        {
          key: "readers",
          head: t("column.readers"),
          cell: ({ visibility, takenDown }) => (
            <span>
              {t(`visibility.${visibility}`)} {takenDown && <Badge kind="warn">{t("takenDown")}</Badge>}
            </span>
          ),
        },
        { key: "changed", head: t("column.changed"), cell: ({ changedAt }) => formatInstant(changedAt) },
      ]}
    />
  );
}
