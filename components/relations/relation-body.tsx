import { weightsText } from "@/components/analysis/scope-text";
import type { FigureAddresses } from "@/components/charts/figure-files";
import { AgreementFigure } from "@/components/compare/agreement-figure";
import { SpreadHeads } from "@/components/compare/spread-heads";
import { SpreadIssue } from "@/components/compare/spread-issue";
import type { Names } from "@/components/events/names";
import { AgreementSum } from "@/components/measures/agreement-sum";
import { PositionLegend } from "@/components/positions/position-legend";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/domain/day";
import { measureOf } from "@/lib/domain/measures/registry";
import type { Event } from "@/lib/events/model";
import { formatDay, formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Stance, WithheldStance } from "@/lib/stances/model";
import type { Link } from "@/lib/views/moment";
import { AgreementOverTime } from "./agreement-over-time";
import { contrastsOf } from "./contrasts";
import { MeasureDisclosure } from "./measure-disclosure";
import type { Relation } from "./model";
import { howNear, type StoryView } from "./relation-address";
import { StepSum } from "./step-sum";
import { StorySection } from "./story-section";
import { timeFigure } from "./time-figure";

type Props = {
  finding: string;
  relation: Relation;
  stances: ReadonlyMap<number, Stance | WithheldStance>;
  chartEvents: Event[];
  /** Addresses of the files of the figure through time. */
  files: FigureAddresses;
  view: StoryView;
  moment: { asOf: Day; release: number; lastChecked: Day | null };
  names: Names;
  link: Link;
};

/** The page of two leaders: the finding, how near they are, issue by issue, through time, and what happened. */
export function RelationBody(props: Props) {
  const { finding, relation, moment, names, link } = props;
  const { a, b, agreement, rows, series } = relation;
  const t = getTranslator("relations");
  const day = formatDay(moment.asOf);
  const leftOut = rows.filter(({ weight }) => weight === 0).length;
  const issueNames = Object.fromEntries(rows.map(({ issue }) => [issue.slug, issue.shortName]));
  return (
    <>
      <PageHeader
        eyebrow={t("eyebrow")}
        title={finding}
        standfirst={t("measure", { count: rows.length, day, release: moment.release })}
        actions={
          <>
            <a
              className="button"
              href={link("/compare", { leaders: `${a.slug},${b.slug}`, ...howNear(props.view) })}
            >
              {t("compare")}
            </a>
            <a className="button" href={link("/events", { leader: `${a.slug},${b.slug}` })}>
              {t("events")}
            </a>
          </>
        }
      />
      <SpreadHeads columns={[a, b]} link={link} size="lg" />
      <Section
        id="agreement"
        title={t("agreementTitle")}
        aside={`${getTranslator("measures")(`scale.${props.view.measure}`)} ${t("agreementAside", { count: rows.length - leftOut, leftOut, day })}`}
      >
        <div className="max-w-xl">
          <AgreementFigure agreement={agreement} />
        </div>
        <MeasureDisclosure relation={relation} view={props.view} link={link} />
        <Disclosure summary={t("explain")}>
          <AgreementSum
            agreement={agreement}
            measure={props.view.measure}
            a={a.name}
            b={b.name}
            issueNames={issueNames}
            methods={(anchor) => link(`/methods#${anchor}`)}
          />
        </Disclosure>
      </Section>
      <Contrasts {...props} />
      <Section id="time" title={t("timeTitle")} aside={t("timeAside")}>
        {series ? (
          <AgreementOverTime
            figure={timeFigure({
              a: a.name,
              b: b.name,
              series,
              measure: props.view.measure,
              weights: weightsText(
                props.view.weights,
                rows.map(({ issue }) => issue),
              ),
              events: props.chartEvents,
              release: moment.release,
              lastChecked: moment.lastChecked,
            })}
            files={props.files}
            series={series}
            measure={measureOf(props.view.measure)}
            events={props.chartEvents}
            link={link}
          >
            <StepSum
              relation={relation}
              series={series}
              view={props.view}
              issueNames={issueNames}
              link={link}
            />
          </AgreementOverTime>
        ) : (
          <p className="text-ink-soft">{t("timeNothing")}</p>
        )}
      </Section>
      <StorySection relation={relation} view={props.view} asOf={moment.asOf} names={names} link={link} />
    </>
  );
}

/** A section for each kind of issue: agreed on, differed on, not comparable, left out by weight. */
function Contrasts({ relation, stances, moment, link }: Props) {
  const t = getTranslator("relations");
  const columns = [relation.a, relation.b];
  return contrastsOf(relation.rows).map(({ kind, rows: own }, at) => {
    const held = own.filter((row) => row.cells.some(({ cell }) => cell.says || cell.does));
    const empty = own.filter((row) => !held.includes(row));
    return (
      <Section
        key={kind}
        id={`issues-${kind}`}
        title={t(`contrast.${kind}`, { count: own.length })}
        aside={at === 0 && t("issuesAside")}
      >
        {at === 0 && (
          <Disclosure summary={t("legend")}>
            <PositionLegend />
          </Disclosure>
        )}
        {held.map((row) => (
          <SpreadIssue
            key={row.issue.slug}
            columns={columns}
            labels={columns.map(({ name }) => name)}
            row={row}
            stances={stances}
            detail="linked"
            asOf={moment.asOf}
            link={link}
          />
        ))}
        {empty.length > 0 && (
          <p className="mt-6 max-w-prose">
            {t("nothingOnRecord", { list: formatList(empty.map((row) => row.issue.name)) })}
          </p>
        )}
      </Section>
    );
  });
}
