import { DataTable } from "@/components/ui/data-table";
import { getTranslator } from "@/lib/i18n/translator";
import type { FieldTold } from "./model";
import { TypeText } from "./types";

/** The fields of an answer, or of a part of one, one a line. @param head  what they are called, where it is not fields */
export function Fields({ caption, head, fields }: { caption: string; head?: string; fields: FieldTold[] }) {
  const t = getTranslator("reference");
  return (
    <DataTable
      caption={caption}
      stacked
      rows={fields}
      rowKey={({ path }) => path}
      columns={[
        {
          key: "field",
          head: head ?? t("head.field"),
          rowHead: true,
          cell: ({ path }) => <code>{path}</code>,
        },
        { key: "type", head: t("head.type"), cell: ({ type }) => <TypeText parts={type} /> },
        { key: "meaning", head: t("head.meaning"), cell: ({ meaning }) => meaning || "–" },
      ]}
    />
  );
}
