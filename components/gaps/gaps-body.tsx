import { AnalysisTabs } from "@/components/analysis/analysis-tabs";
import { LaneField } from "@/components/analysis/lane-field";
import { IssueChoice } from "@/components/analysis/options-form";
import type { FigureAddresses } from "@/components/charts/figure-files";
import { FigureFrame } from "@/components/charts/figure-frame";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { Figure } from "@/lib/charts/figure";
import type { LaneChoice } from "@/lib/domain/cell";
import type { GapKind } from "@/lib/domain/gap-kind";
import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";
import type { Link } from "@/lib/views/moment";
import { CellSection } from "./cell-section";
import { GapGrid } from "./gap-grid";
import {
  GAP_FILTERS,
  type GapCell,
  type GapFilter,
  type GapIssue,
  type GapRow,
  type OpenCell,
  type QueuedCell,
} from "./model";
import { QueueSection } from "./queue-section";

type Props = {
  view: {
    kind: GapFilter;
    lane: LaneChoice;
    issues: string[];
    leaders: { slug: string }[];
    page: number;
    queuePage: number;
  };
  counts: Record<GapKind, number>;
  lacking: number;
  rows: GapRow[];
  issues: readonly GapIssue[];
  pages: number;
  figure: Figure;
  files: FigureAddresses;
  work: { queue: QueuedCell[]; total: number; first: number; pages: number; open: OpenCell | null };
  bounded: boolean;
  allLeaders: { slug: string; name: string }[];
  allIssues: Pick<Issue, "slug" | "shortName" | "retired">[];
  asOf: string;
  shared: Record<string, string>;
  kept: [name: string, value: string][];
  to: (
    changes: {
      kind?: GapFilter;
      cell?: { leader: string; issue: string } | null;
      page?: number;
      queuePage?: number;
    },
    fragment?: string,
  ) => string;
  link: Link;
};

/** What is lacking: the grid by leader and issue, the sums of one cell, and the order in which cells deserve a look. */
export function GapsBody(props: Props) {
  const { view, figure, rows, issues, work, to, link } = props;
  const t = getTranslator("gaps");
  const hrefOf = ({ leader, issue }: GapCell) =>
    to({ cell: { leader: leader.slug, issue: issue.slug } }, "#cell");
  const nameOf = (slug: string) => props.allLeaders.find((leader) => leader.slug === slug)?.name ?? slug;
  return (
    <>
      <AnalysisTabs current="gaps" link={link} kept={props.shared} />
      <PageHeader eyebrow={t("eyebrow")} title={t("title")} standfirst={t("standfirst")} />
      <Options {...props} />
      {work.open && (
        <CellSection cell={work.open} nameOf={nameOf} closeHref={to({ cell: null }, "#grid")} link={link} />
      )}
      <Section id="grid" title={t("grid")} aside={t("gridAside")}>
        <Counts {...props} />
        <FigureFrame
          figure={figure}
          files={props.files}
          legend={<p className="chart-key">{t("key")}</p>}
          handled={<GapGrid rows={rows} issues={issues} filter={view.kind} hrefOf={hrefOf} />}
        />
        <Pagination page={view.page} pages={props.pages} href={(page) => to({ page }, "#grid")} />
      </Section>
      <QueueSection
        queue={work.queue}
        first={work.first}
        total={work.total}
        bounded={props.bounded}
        page={view.queuePage}
        pages={work.pages}
        hrefOf={hrefOf}
        pageHref={(queuePage) => to({ queuePage }, "#queue")}
      />
      <p className="mt-6 text-note">
        <a href={link("/methods#freshness")}>{t("methods")}</a>
      </p>
    </>
  );
}

/** How many cells lack what, each count a filter. */
function Counts({ view, counts, lacking, to }: Props) {
  const t = getTranslator("gaps");
  return (
    <nav aria-label={t("filter")} className="gap-counts mb-4">
      {GAP_FILTERS.map((kind) => (
        <a key={kind} href={to({ kind }, "#grid")} aria-current={kind === view.kind ? "true" : undefined}>
          {t(`count.${kind}`, { count: kind === "all" ? lacking : counts[kind] })}
        </a>
      ))}
    </nav>
  );
}

function Options({ view, allLeaders, allIssues, asOf, kept }: Props) {
  const t = getTranslator("gaps");
  const analysis = getTranslator("analysis");
  const ticked = new Set(view.leaders.map(({ slug }) => slug));
  return (
    <form method="get" action="/gaps" aria-label={t("options")} className="no-print mb-6 grid gap-3">
      <HiddenFields fields={kept} />
      <div className="form-row">
        <LaneField chosen={view.lane} />
        <Field label={t("kindLabel")}>
          <Select
            name="kind"
            defaultValue={view.kind === "all" ? "" : view.kind}
            options={GAP_FILTERS.map((kind) => ({
              value: kind === "all" ? "" : kind,
              label: t(`filters.${kind}`),
            }))}
          />
        </Field>
      </div>
      <div className="disclosures">
        <Disclosure summary={analysis("options.leaders")} open={ticked.size > 0}>
          <fieldset className="field">
            <legend>{analysis("options.leadersHint")}</legend>
            <div className="flex flex-wrap gap-x-5">
              {allLeaders.map(({ slug, name }) => (
                <Checkbox key={slug} name="leaders" value={slug} defaultChecked={ticked.has(slug)}>
                  {name}
                </Checkbox>
              ))}
            </div>
          </fieldset>
        </Disclosure>
        <IssueChoice view={view} issues={allIssues} asOf={asOf} />
      </div>
      <p>
        <Button kind="primary">{analysis("options.submit")}</Button>
      </p>
    </form>
  );
}
