import { DataTable } from "@/components/ui/data-table";
import { getTranslator } from "@/lib/i18n/translator";
import { ENDPOINTS } from "./endpoints";
import { MethodSection } from "./method-section";

const PROBLEMS = [
  "bad-parameter",
  "bad-positions",
  "too-large",
  "not-found",
  "method-not-allowed",
  "nothing-published",
  "internal-error",
] as const;

/** The programming interface: addresses, parameters, and the problems it tells of, each at its own anchor. */
export function ApiSection({ example }: { example: string | null }) {
  const t = getTranslator("methods");
  const api = getTranslator("api");
  return (
    <MethodSection id="api">
      <p>{t("api.intro")}</p>
      <DataTable
        caption={t("api.caption")}
        rows={[...ENDPOINTS]}
        rowKey={({ name }) => name}
        columns={[
          {
            key: "address",
            head: t("api.address"),
            rowHead: true,
            cell: ({ name }) => <code>/api/v1/{name}</code>,
          },
          { key: "gives", head: t("api.gives"), cell: ({ name }) => t(`api.what.${name}`) },
          {
            key: "parameters",
            head: t("api.parameters"),
            cell: ({ parameters }) => <code>{parameters.join(" ")}</code>,
          },
        ]}
      />
      {example && (
        <p>
          {t("api.example")}: <a href={example}>{example}</a>
        </p>
      )}
      <h3>{t("api.problemsTitle")}</h3>
      <p>{t("api.problems")}</p>
      <dl className="method-problems">
        {PROBLEMS.map((kind) => (
          <div key={kind} id={kind}>
            <dt>{api(`problem.${kind}.title`)}</dt>
            <dd>{api(`problem.${kind}.detail`)}</dd>
          </div>
        ))}
      </dl>
    </MethodSection>
  );
}
