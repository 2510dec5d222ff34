import { DataTable } from "@/components/ui/data-table";
import type { ProblemKind } from "@/lib/http/problem-answer";
import { getTranslator } from "@/lib/i18n/translator";

/** Every kind of problem with its status, at its anchor. */
export function Refusals({ statuses }: { statuses: Readonly<Record<ProblemKind, number>> }) {
  const t = getTranslator("reference");
  const api = getTranslator("api");
  const kinds = (Object.keys(statuses) as ProblemKind[]).toSorted((a, b) => statuses[a] - statuses[b]);
  return (
    <DataTable
      caption={t("problemsTitle")}
      stacked
      rows={kinds}
      rowKey={(kind) => kind}
      columns={[
        {
          key: "kind",
          head: t("head.problem"),
          rowHead: true,
          cell: (kind) => <code id={`problem-${kind}`}>{kind}</code>,
        },
        { key: "status", head: t("head.status"), cell: (kind) => statuses[kind] },
        { key: "says", head: t("head.says"), cell: (kind) => api(`problem.${kind}.title`) },
        { key: "detail", head: t("head.detail"), cell: (kind) => api(`problem.${kind}.detail`) },
      ]}
    />
  );
}
