import { figureFiles } from "@/app/_figures/figure";
import { POSITIONS_COMPARED, positionsFigure } from "@/app/_figures/positions";
import { RADAR, radarOf, radarView } from "@/app/_figures/radar";
import type { Rendered } from "@/app/_view/public-page";
import { type Column, type PublishedRecord, revisionsOf } from "@/app/_view/record";
import { agreementNote } from "@/components/compare/agreement-figure";
import { ComparisonBody } from "@/components/compare/comparison-body";
import { findingOf } from "@/components/compare/finding";
import { findingText } from "@/components/compare/finding-text";
import type { CompareColumn, ComparedPair } from "@/components/compare/model";
import { type CompareAddress, type CompareView, compareSpec } from "@/components/compare/spec";
import type { Day } from "@/lib/domain/day";
import { lastCheckedOf } from "@/lib/domain/staleness";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { shownStances } from "@/lib/stances/model";
import { stancesByRevision } from "@/lib/stances/queries";
import type { Link, Moment } from "@/lib/views/moment";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { comparisonOf } from "./comparison-of";

type Asked = {
  record: PublishedRecord;
  columns: Column[];
  view: CompareView;
  moment: Moment;
  to: CompareAddress;
  link: Link;
  permanent: Link;
};

/** Cells on one page; more issues stand on further pages, so that a page of many leaders stays readable and quick. */
const CELLS_PER_PAGE = 400;

/** The page of a comparison of two leaders or more. */
export async function comparing({
  record,
  columns,
  view,
  moment,
  to,
  link,
  permanent,
}: Asked): Promise<Rendered> {
  const t = getTranslator("compare");
  const { issues, shown, labels, comparison } = comparisonOf(record, columns, view, moment);
  const perPage = Math.max(5, Math.floor(CELLS_PER_PAGE / columns.length));
  const pages = Math.max(1, Math.ceil(comparison.rows.length / perPage));
  if (view.page > pages)
    throw new ParameterError([
      { parameter: "page", value: String(view.page), code: "unknown-choice", accepted: [`1–${pages}`] },
    ]);
  const rows = comparison.rows.slice((view.page - 1) * perPage, view.page * perPage);
  const stances = await stancesByRevision(
    record.release,
    revisionsOf(rows.flatMap((row) => row.cells.map(({ cell }) => cell))),
  );
  const headline = findingText(findingOf(comparison), labels);
  const measure = t("measure", {
    leaders: columns.length,
    count: issues.length,
    day: formatDay(moment.asOf),
    release: moment.release.number,
    lane: t(`laneNote.${view.lane}`),
  });
  const [nearest] = comparison.pairs;
  const radar = radarOf(record, comparison, labels, view, moment);
  return {
    title: headline,
    finding: headline,
    description:
      `${headline}. ${measure} ${columns.length === 2 && nearest ? agreementNote(nearest.agreement) : ""}`.trim(),
    lastChecked: lastCheckedOf(shownStances(stances.values())),
    quickDays: quickDays(shown, moment.today),
    body: (
      <ComparisonBody
        headline={headline}
        measure={measure}
        comparison={comparison}
        labels={labels}
        explained={explainedPair(comparison.pairs, view.explain)}
        rows={rows}
        stances={stances}
        paging={{ page: view.page, pages }}
        view={view}
        leaders={record.leaders.all}
        issues={record.issues.all}
        moment={moment}
        to={to}
        link={link}
        figure={positionsFigure(comparison, labels, view, moment)}
        files={figureFiles(POSITIONS_COMPARED, compareSpec, { ...view, explain: null, page: 1 }, permanent)}
        radar={radar && { figure: radar, files: figureFiles(RADAR, compareSpec, radarView(view), permanent) }}
      />
    ),
  };
}

function explainedPair(pairs: ComparedPair[], asked: string | null): ComparedPair | null {
  if (asked === null) return null;
  const reversed = asked.split("~").reverse().join("~");
  const pair = pairs.find(({ key }) => key === asked || key === reversed);
  if (!pair)
    throw new ParameterError([
      {
        parameter: "explain",
        value: shownValue(asked),
        code: "unknown-choice",
        accepted: pairs.slice(0, 10).map(({ key }) => key),
      },
    ]);
  return pair;
}

const QUICK_DAYS = 4;

/** The days on which those compared last took office, as far as the very day is known. */
function quickDays(columns: CompareColumn[], today: Day): { label: string; day: Day }[] {
  const t = getTranslator("compare");
  const days = new Map<Day, string>();
  for (const { name, ownDay, office } of columns) {
    if (ownDay) continue;
    for (const { from } of [...office.terms, ...(office.lastTerm ? [office.lastTerm] : [])])
      if (from.precision === "day" && from.day <= today)
        days.set(from.day, t("tookOffice", { name, day: formatDay(from) }));
  }
  return [...days]
    .map(([day, label]) => ({ day, label }))
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, QUICK_DAYS);
}
