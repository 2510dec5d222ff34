import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { FormAction } from "@/lib/forms/state";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { ListedVersion } from "@/lib/stored-briefings/model";
import { RestoreForm } from "./restore-form";

/** The versions of a briefing, each to look at and to bring back. @param present  the number of the one that stands */
export function VersionTable({
  slug,
  present,
  versions,
  action,
}: {
  slug: string;
  present: number;
  versions: ListedVersion[];
  action: FormAction;
}) {
  const t = getTranslator("stored-briefings");
  return (
    <DataTable
      caption={t("versions.caption")}
      stacked
      rows={versions}
      rowKey={({ number }) => number}
      columns={[
        {
          key: "number",
          head: t("versions.number"),
          rowHead: true,
          cell: ({ number, restores }) => (
            <>
              <a href={`/account/briefings/${slug}/history/${number}`}>{number}</a>{" "}
              {number === present && <Badge kind="accent">{t("versions.present")}</Badge>}{" "}
              {restores !== null && <Badge>{t("versions.restores", { number: restores })}</Badge>}
            </>
          ),
        },
        {
          key: "title",
          head: t("column.title"),
          cell: ({ title }) => <span className="stored-title">{title}</span>,
        },
        { key: "steps", head: t("column.steps"), cell: ({ steps }) => steps },
        { key: "saved", head: t("column.saved"), cell: ({ savedAt }) => formatInstant(savedAt) },
        { key: "by", head: t("column.by"), cell: ({ savedBy }) => savedBy },
        {
          key: "restore",
          head: t("column.ways"),
          cell: ({ number }) =>
            number === present ? null : (
              <RestoreForm slug={slug} number={number} seen={present} action={action} />
            ),
        },
      ]}
    />
  );
}
