import { type FigureAddresses, FigureFiles } from "@/components/charts/figure-files";
import { PositionLegend } from "@/components/positions/position-legend";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import type { Figure } from "@/lib/charts/figure";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Stance, WithheldStance } from "@/lib/stances/model";
import type { Link } from "@/lib/views/moment";
import { AddLeaderForm } from "./add-leader-form";
import { ColumnList } from "./column-list";
import { IssueTable } from "./issue-table";
import { MeasureForm } from "./measure-form";
import type { ComparedPair, CompareIssue, Comparison, ComparisonRow } from "./model";
import { OptionsForm } from "./options-form";
import { PairsSection } from "./pairs-section";
import { RadarSection } from "./radar-section";
import { relationHref } from "./relation-href";
import type { CompareAddress, CompareView } from "./spec";
import { Spread } from "./spread";

type BodyProps = {
  headline: string;
  measure: string;
  comparison: Comparison;
  labels: string[];
  explained: ComparedPair | null;
  /** The rows of this page, and the texts behind their cells by revision. */
  rows: ComparisonRow[];
  stances: ReadonlyMap<number, Stance | WithheldStance>;
  paging: { page: number; pages: number };
  view: CompareView;
  /** All there are, to choose from. */
  leaders: { slug: string; name: string }[];
  issues: CompareIssue[];
  moment: { asOf: Day; today: Day; release: { number: number } };
  to: CompareAddress;
  link: Link;
  /** All issues of the comparison as one picture. */
  figure: Figure;
  files: FigureAddresses;
  /** The comparison as a radar, where it can be read as one. */
  radar: { figure: Figure; files: FigureAddresses } | null;
};

/** A comparison of two or more: the finding, how near they are, and issue by issue what each said and did. */
export function ComparisonBody(props: BodyProps) {
  const { headline, measure, comparison, labels, view, moment, to, link } = props;
  const t = getTranslator("compare");
  const { columns, contrasts } = comparison;
  const relation = columns.length === 2 ? relationHref(columns[0]?.slug, columns[1]?.slug, link) : null;
  const caption = t("caption", { day: formatDay(moment.asOf), release: moment.release.number });
  const compared = new Set(comparison.rows.map(({ issue }) => issue.slug));
  const Issues = columns.length === 2 ? Spread : IssueTable;
  return (
    <>
      <PageHeader
        eyebrow={t("eyebrow")}
        title={headline}
        standfirst={measure}
        actions={
          columns.length === 2 && (
            <>
              <a className="button" href={to({ leaders: view.leaders.toReversed() })}>
                {t("swap")}
              </a>
              {relation && (
                <a className="button" href={relation}>
                  {t("relation")}
                </a>
              )}
            </>
          )
        }
      />
      <div className="no-print disclosures compare-controls">
        <Disclosure summary={t("changeLeaders", { count: columns.length })}>
          <ColumnList columns={columns} labels={labels} refs={view.leaders} to={to} />
          <AddLeaderForm leaders={props.leaders} today={moment.today} to={to} />
        </Disclosure>
        <Disclosure
          summary={t("changeView", { order: t(`order.${view.order}`), lane: t(`lane.${view.lane}`) })}
        >
          <OptionsForm view={view} issues={props.issues} asOf={moment.asOf} to={to} />
        </Disclosure>
        <Disclosure
          summary={t("changeMeasure", {
            measure: getTranslator("measures")(`name.${view.measure}`),
            weighed: Object.values(view.weights).filter((weight) => weight !== 1).length,
          })}
        >
          <MeasureForm view={view} issues={props.issues.filter(({ slug }) => compared.has(slug))} to={to} />
        </Disclosure>
      </div>
      <PairsSection
        comparison={comparison}
        labels={labels}
        explained={props.explained}
        issueNames={Object.fromEntries(comparison.rows.map(({ issue }) => [issue.slug, issue.shortName]))}
        measure={view.measure}
        to={to}
        link={link}
      />
      <Section
        id="issues"
        title={t("issuesTitle")}
        aside={t("contrasts", { ...contrasts, order: t(`orderNote.${view.order}`) })}
      >
        <Issues
          columns={columns}
          labels={labels}
          rows={props.rows}
          stances={props.stances}
          caption={caption}
          asOf={moment.asOf}
          link={link}
        />
        <Pagination {...props.paging} href={(page) => to({ page, explain: view.explain }, "#issues")} />
        <div className="mt-6">
          <Disclosure summary={t("legend")}>
            <PositionLegend />
          </Disclosure>
        </div>
        <FigureFiles
          figure={props.figure}
          label={getTranslator("positions")("grid.files")}
          files={props.files}
        />
        {props.radar && <RadarSection {...props.radar} columns={columns} />}
      </Section>
    </>
  );
}
