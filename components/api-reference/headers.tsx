import { DataTable } from "@/components/ui/data-table";
import { getTranslator } from "@/lib/i18n/translator";
import type { HeaderTold } from "./model";

/** What answers say in their headers, one a line. */
export function Headers({ caption, headers }: { caption: string; headers: HeaderTold[] }) {
  const t = getTranslator("reference");
  return (
    <DataTable
      caption={caption}
      stacked
      rows={headers}
      rowKey={({ name }) => name}
      columns={[
        { key: "name", head: t("head.header"), rowHead: true, cell: ({ name }) => <code>{name}</code> },
        { key: "meaning", head: t("head.meaning"), cell: ({ meaning }) => meaning },
      ]}
    />
  );
}
