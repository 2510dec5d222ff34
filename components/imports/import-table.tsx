import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { formatAge } from "@/lib/i18n/age";
import { getTranslator } from "@/lib/i18n/translator";
import type { ImportLine } from "@/lib/imports/model";
import { importPath } from "@/lib/imports/path";
import { rowsText } from "./counts-text";
import { STATE_KIND } from "./state-kind";

/** The files that somebody handed in: how far each came, and what its rows do. */
export function ImportTable({ imports, now }: { imports: ImportLine[]; now: Date }) {
  const t = getTranslator("imports");
  return (
    <DataTable
      caption={t("list.caption")}
      stacked
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          head: t("list.name"),
          rowHead: true,
          cell: ({ id, title }) => <a href={importPath(id)}>{title}</a>,
        },
        {
          key: "file",
          head: t("list.file"),
          cell: ({ fileName }) => <span className="import-file">{fileName}</span>,
        },
        {
          key: "state",
          head: t("list.state"),
          cell: ({ state }) => (
            <span>
              <Badge kind={STATE_KIND[state]}>{t(`state.${state}`)}</Badge>
            </span>
          ),
        },
        { key: "rows", head: t("list.rows"), cell: (line) => rowsText(line) },
        { key: "when", head: t("list.when"), cell: ({ createdAt }) => formatAge(createdAt, now) },
      ]}
    />
  );
}
