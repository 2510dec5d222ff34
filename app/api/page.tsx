import { Examples } from "@/components/api-reference/examples";
import { Fields } from "@/components/api-reference/fields";
import { Headers } from "@/components/api-reference/headers";
import { OperationEntry } from "@/components/api-reference/operation-entry";
import { OperationsTable } from "@/components/api-reference/operations-table";
import { Parameters } from "@/components/api-reference/parameters";
import { Refusals } from "@/components/api-reference/refusals";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { PROBLEM_STATUS } from "@/lib/http/problem-answer";
import { siteAddress } from "@/lib/http/site-address";
import { getTranslator } from "@/lib/i18n/translator";
import { publicPage } from "../_view/public-page";
import { recordAt } from "../_view/record";
import { openApiDocument } from "./_openapi/document";
import { exampleOf, figureFile, tableFile } from "./_reference/examples";
import { programsOf } from "./_reference/programs";
import { referenceOf } from "./_reference/reference";

/** The programming interface for people: what programs read at /api/v1/openapi.json, with examples to paste and to follow. */
export default async function ApiPage(props: PageProps<"/api">) {
  return publicPage(props, "/api", {}, async ({ moment, permanent }) => {
    const record = await recordAt(moment.release.number);
    const t = getTranslator("reference");
    const named = {
      leaders: record.leaders.all.map(({ slug }) => slug),
      issue: record.issues.all[0]?.shortName ?? null,
      bloc: record.blocs[0]?.slug ?? null,
      release: moment.release.number,
    };
    const reference = referenceOf(openApiDocument(), (id) => {
      const example = exampleOf(id, named);
      return example && (id.startsWith("data-set") ? example[0] : permanent(...example));
    });
    const whole = (path: string, query: Record<string, string> = {}) =>
      new URL(permanent(path, query), siteAddress()).href;
    const pair = exampleOf("agreement", named);
    const addresses = [...reference.tagged("record"), ...reference.tagged("positions")];
    return {
      title: t("title"),
      description: t("description"),
      body: (
        <div className="reference">
          <PageHeader
            eyebrow={t("eyebrow")}
            title={t("title")}
            standfirst={t("standfirst")}
            actions={
              <a className="button" href="/api/v1/openapi.json">
                {t("openapi")}
              </a>
            }
          />
          {pair && (
            <Section id="examples" title={t("examplesTitle")} aside={t("examplesNote")}>
              <Examples
                examples={programsOf({
                  agreement: whole(...pair),
                  stances: whole("/api/v1/stances", { ...pair[1], limit: "20" }),
                  table: whole(tableFile("stances"), {
                    ...pair[1],
                    fields: "leader,issue,lane,position,from,sources",
                  }),
                  figure: whole(figureFile("similarity", "csv")),
                })}
              />
            </Section>
          )}
          <Section id="everywhere" title={t("everywhereTitle")} aside={t("everywhereNote")}>
            <Parameters caption={t("everywhereTitle")} parameters={reference.shared} />
          </Section>
          <Section id="headers" title={t("headersTitle")} aside={t("headersNote")}>
            <Headers caption={t("headersTitle")} headers={reference.headers} />
          </Section>
          <Section id="addresses" title={t("addressesTitle")} aside={t("addressesNote")}>
            <nav aria-label={t("addressesTitle")} className="reference-contents no-print">
              <ul>
                {addresses.map(({ id, method, path }) => (
                  <li key={id}>
                    <a href={`#${id}`}>
                      {method} {path}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            {addresses.map((operation) => (
              <OperationEntry key={operation.id} operation={operation} />
            ))}
          </Section>
          <Section id="shapes" title={t("shapesTitle")} aside={t("shapesNote")}>
            {reference.schemas.map(({ name, fields }) => (
              <div key={name} id={`shape-${name}`} className="reference-shape far-part">
                <h3>{name}</h3>
                <Fields caption={t("fieldsOf", { name })} fields={fields} />
              </div>
            ))}
          </Section>
          <Section id="tables" title={t("tablesTitle")} aside={t("tablesNote")}>
            <OperationsTable caption={t("tablesTitle")} operations={reference.tagged("tables")} />
          </Section>
          <Section id="figures" title={t("figuresTitle")} aside={t("figuresNote")}>
            <OperationsTable caption={t("figuresTitle")} operations={reference.tagged("figures")} />
          </Section>
          <Section id="data" title={t("dataTitle")} aside={t("dataNote")}>
            <OperationsTable caption={t("dataTitle")} operations={reference.tagged("data")} />
          </Section>
          <Section id="problems" title={t("problemsTitle")} aside={t("problemsNote")}>
            <Refusals statuses={PROBLEM_STATUS} />
          </Section>
        </div>
      ),
    };
  });
}
