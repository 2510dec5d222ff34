import { DataTable } from "@/components/ui/data-table";
import { getTranslator } from "@/lib/i18n/translator";
import type { Messages } from "@/messages";
import { MethodSection } from "./method-section";

const PROBLEMS = [
  "bad-parameter",
  "bad-positions",
  "too-large",
  "not-found",
  "method-not-allowed",
  "too-many-requests",
  "nothing-published",
  "internal-error",
] as const;

/** An address of the interface by its name, and what it takes beside the day, the release and how former leaders are read. */
export type Endpoint = { name: keyof Messages["reference"]["address"]; path: string; parameters: string[] };

/** The programming interface: addresses, parameters, and the problems it tells of, each at its own anchor. */
export function ApiSection({ endpoints, example }: { endpoints: Endpoint[]; example: string | null }) {
  const t = getTranslator("methods");
  const reference = getTranslator("reference");
  const api = getTranslator("api");
  return (
    <MethodSection id="api">
      <p>
        {t.rich("api.intro", {
          link: (words) => (
            <a key="reference" href="/api">
              {words}
            </a>
          ),
        })}
      </p>
      <DataTable
        caption={t("api.caption")}
        rows={endpoints}
        rowKey={({ name }) => name}
        columns={[
          {
            key: "address",
            head: t("api.address"),
            rowHead: true,
            cell: ({ path }) => <code>/api/v1/{path}</code>,
          },
          { key: "gives", head: t("api.gives"), cell: ({ name }) => reference(`address.${name}`) },
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
