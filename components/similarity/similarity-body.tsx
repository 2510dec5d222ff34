import { AnalysisTabs } from "@/components/analysis/analysis-tabs";
import { AnalysisOptions } from "@/components/analysis/options-form";
import { type AnalysisView, sumHref } from "@/components/analysis/view";
import type { FigureAddresses } from "@/components/charts/figure-files";
import { FigureFrame } from "@/components/charts/figure-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import type { Figure } from "@/lib/charts/figure";
import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";
import type { Link } from "@/lib/views/moment";
import { MatrixKey } from "./matrix-key";
import {
  SIMILARITY_ORDERS,
  type Similarity,
  type SimilarityOrder,
  type SimilarLeader,
  type SimilarWith,
} from "./model";
import { NearSection } from "./near-section";
import { SimilarityMatrix } from "./similarity-matrix";

type Props = {
  similarity: Similarity;
  from: { leader: SimilarLeader; pairs: SimilarWith[] } | null;
  figure: Figure;
  files: FigureAddresses;
  view: AnalysisView & { order: SimilarityOrder };
  /** All there are, to choose from, and those compared. */
  leaders: { slug: string; name: string }[];
  compared: { slug: string; name: string }[];
  issues: Pick<Issue, "slug" | "shortName" | "retired">[];
  asOf: string;
  /** What is carried along by links to the other pages of analysis, and by the forms of this one. */
  shared: Record<string, string>;
  keptBy: (...without: string[]) => [name: string, value: string][];
  /** The address of the same view with these changes. */
  to: (changes: { from?: string | null; page?: number }) => string;
  link: Link;
};

/** The matrix is a table of all pairs itself; the list of them adds ranges and reasons, and is long. */
const MOST_ROWS = 100;

/** The page of similarity: the matrix, how to read it, and who is nearest and farthest of each. */
export function SimilarityBody(props: Props) {
  const { similarity, from, figure, view, to, link } = props;
  const t = getTranslator("similarity");
  const hrefOf = (a: SimilarLeader, b: SimilarLeader) => sumHref(link, view, a.key, b.key);
  return (
    <>
      <AnalysisTabs current="similarity" link={link} kept={props.shared} />
      <PageHeader eyebrow={t("eyebrow")} title={t("title")} standfirst={t("standfirst")} />
      <AnalysisOptions
        action="/similarity"
        view={view}
        kept={props.keptBy("leaders", "issues", "lane", "weights", "measure", "order")}
        leaders={props.leaders}
        issues={props.issues}
        asOf={props.asOf}
      >
        <Field label={t("orderLabel")}>
          <Select
            name="order"
            defaultValue={view.order === SIMILARITY_ORDERS[0] ? "" : view.order}
            options={SIMILARITY_ORDERS.map((order) => ({
              value: order === SIMILARITY_ORDERS[0] ? "" : order,
              label: t(`order.${order}`),
            }))}
          />
        </Field>
      </AnalysisOptions>
      {similarity.pairs.length === 0 ? (
        <EmptyState title={t("few.title")}>
          <a href={link("/similarity")}>{t("few.all")}</a>
        </EmptyState>
      ) : (
        <>
          <div className="mt-6">
            <FigureFrame
              figure={figure}
              files={props.files}
              heading="h2"
              mostRows={MOST_ROWS}
              legend={<MatrixKey measure={similarity.measure} />}
              handled={
                <SimilarityMatrix similarity={similarity} from={from?.leader.slug ?? null} hrefOf={hrefOf} />
              }
            >
              <p className="chart-key mt-3">{t("key.blocs")}</p>
            </FigureFrame>
          </div>
          <Pages similarity={similarity} to={to} />
          <p className="mt-4 flex flex-wrap gap-x-6 text-note">
            <a className="py-1" href={link("/methods#seriation")}>
              {t("methods")}
            </a>
            <a className="py-1" href={link("/map", props.shared)}>
              {t("map")}
            </a>
          </p>
          <NearSection
            similarity={similarity}
            from={from}
            choices={props.compared}
            kept={props.keptBy("from")}
            hrefOf={hrefOf}
            fromHref={({ slug }) => to({ from: slug })}
          />
        </>
      )}
    </>
  );
}

function Pages({ similarity: { page, pages, total, first, leaders }, to }: Pick<Props, "similarity" | "to">) {
  if (pages === 1) return null;
  return (
    <>
      <p className="mt-4 text-ink-soft text-note">
        {getTranslator("similarity")("pages", {
          from: first,
          to: first + leaders.length - 1,
          total,
        })}
      </p>
      <Pagination page={page} pages={pages} href={(other) => to({ page: other })} />
    </>
  );
}
