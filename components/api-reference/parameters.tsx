import { DataTable } from "@/components/ui/data-table";
import { getTranslator } from "@/lib/i18n/translator";
import type { ParameterTold } from "./model";

/** What an address takes, one parameter a line. */
export function Parameters({ caption, parameters }: { caption: string; parameters: ParameterTold[] }) {
  const t = getTranslator("reference");
  return (
    <DataTable
      caption={caption}
      stacked
      rows={parameters}
      rowKey={({ name }) => name}
      columns={[
        { key: "name", head: t("head.parameter"), rowHead: true, cell: ({ name }) => <code>{name}</code> },
        {
          key: "accepted",
          head: t("head.accepted"),
          cell: ({ type, required }) => (required ? t("needed", { type }) : type),
        },
        { key: "meaning", head: t("head.meaning"), cell: ({ meaning }) => meaning },
      ]}
    />
  );
}
