import { DataTable } from "@/components/ui/data-table";
import { getTranslator } from "@/lib/i18n/translator";
import type { OperationTold } from "./model";

/** Addresses that are alike, one a line. */
export function OperationsTable({ caption, operations }: { caption: string; operations: OperationTold[] }) {
  const t = getTranslator("reference");
  return (
    <DataTable
      caption={caption}
      stacked
      rows={operations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "address",
          head: t("head.address"),
          rowHead: true,
          cell: ({ path, example }) => (example ? <a href={example}>{path}</a> : <code>{path}</code>),
        },
        { key: "gives", head: t("head.gives"), cell: ({ summary }) => summary },
        {
          key: "parameters",
          head: t("head.parameters"),
          cell: ({ parameters }) => <code>{parameters.map(({ name }) => name).join(" ")}</code>,
        },
      ]}
    />
  );
}
