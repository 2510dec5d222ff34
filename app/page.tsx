import { FigureFiles } from "@/components/charts/figure-files";
import { SpreadSum } from "@/components/issues/spread-sum";
import { OpenedPairSection } from "@/components/measures/opened-pair";
import { CellPanel } from "@/components/overview/cell-panel";
import { FeaturedPair } from "@/components/overview/featured-pair";
import { GridFilters } from "@/components/overview/grid-filters";
import type { IssueHead, Overview } from "@/components/overview/model";
import { NoLongerAsked } from "@/components/overview/no-longer-asked";
import { OverviewGrid } from "@/components/overview/overview-grid";
import { RecentChanges } from "@/components/overview/recent-changes";
import { PositionLegend } from "@/components/positions/position-legend";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { askedOn } from "@/lib/domain/asked";
import { lastCheckedOf } from "@/lib/domain/staleness";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { listReleases } from "@/lib/releases/queries";
import { dataSetThing } from "@/lib/structured-data/data-set";
import { writeView } from "@/lib/views/parameter";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { feedPath } from "./_changes/paths";
import { figureFiles } from "./_figures/figure";
import { OVERVIEW_GRID, overviewFigure } from "./_figures/overview-grid";
import { featuredPair } from "./_overview/featured";
import { filterOptions } from "./_overview/filter-options";
import { overviewGrid } from "./_overview/grid-model";
import { openCell } from "./_overview/open-cell";
import { type OverviewView, overviewSpec } from "./_overview/spec";
import { publicPage } from "./_view/public-page";
import { recordAt } from "./_view/record";

/** The grid: leaders by issues, each cell the position in force on the day. */
export default async function OverviewPage(props: PageProps<"/">) {
  return publicPage(props, "/", overviewSpec, async ({ view, moment, link, permanent, site }) => {
    const t = getTranslator("overview");
    const record = await recordAt(moment.release.number);
    const overview = overviewGrid(record, view, moment);
    const [open, releases] = await Promise.all([
      view.cell ? openCell(record, view.cell, moment) : null,
      listReleases(moment.release.number, 3),
    ]);
    const featured = featuredPair(record, moment);
    const spread = view.spread === null ? null : spreadAsked(overview, view.spread);
    const here = (change: Partial<OverviewView>) => addressOf({ ...view, ...change }, link("/"));
    const day = formatDay(moment.asOf);
    const counts = {
      leaders: record.leaders.all.length,
      issues: askedOn(record.issues.all, moment.asOf).length,
    };
    const order = view.order === "distance" && !view.from ? "name" : view.order;
    const from = record.leaders.bySlug.get(view.from ?? "")?.name ?? "";
    const figure = overviewFigure(record, overview, view, moment);
    return {
      title: t("title"),
      finding: figure.title,
      feed: { href: feedPath({ leader: null, issue: null }), title: getTranslator("changes")("feedAll") },
      description: t("description", { ...counts, day }),
      lastChecked: lastCheckedOf(record.leaders.all),
      described: {
        about: dataSetThing(site, {
          name: getTranslator("data-sets")("name"),
          description: t("description", { ...counts, day }),
          release: moment.release.number,
          published: moment.release.day,
        }),
      },
      body: (
        <>
          <PageHeader title={t("title")} standfirst={t("standfirst", counts)} />
          {open && <CellPanel open={open} link={link} closeHref={here({ cell: null })} />}
          {spread && (
            <Section
              id="spread"
              title={getTranslator("issues")("spreadSum.title", { issue: spread.name })}
              aside={<a href={here({ spread: null })}>{getTranslator("issues")("spreadSum.close")}</a>}
            >
              <SpreadSum issue={spread.name} spread={spread.spread} link={link} />
            </Section>
          )}
          {overview.opened && (
            <OpenedPairSection pair={overview.opened} closeHref={here({ explain: null })} link={link} />
          )}
          <Section id="grid" title={t("gridTitle")} aside={t(`order.${order}`, { leader: from })}>
            <GridFilters values={view} {...filterOptions(record)} link={link} />
            {view.order === "distance" && !view.from && <Notice>{t("distanceNeedsLeader")}</Notice>}
            {overview.leaders.total === 0 ? (
              <EmptyState title={t("empty")}>{t("emptyHelp", { day })}</EmptyState>
            ) : (
              <OverviewGrid
                overview={overview}
                caption={t("gridCaption", {
                  leaders: overview.leaders.total,
                  issues: overview.issues.total,
                  day,
                })}
                shown={view.lane}
                former={moment.former}
                open={view.cell}
                link={link}
                explainHref={(leader) => `${here({ explain: leader, cell: null, spread: null })}#explain`}
                sumHref={(issue) => `${here({ spread: issue, cell: null, explain: null })}#spread`}
                cellHref={(leader, issue) =>
                  `${here({ cell: { leader, issue }, explain: null, spread: null })}#cell`
                }
              />
            )}
            <NoLongerAsked issues={overview.noLongerAsked} link={link} />
            <Pagination {...overview.leaders} href={(page) => here({ page })} />
            <Pagination {...overview.issues} href={(issuePage) => here({ issuePage })} />
            <div className="mt-5">
              <PositionLegend />
            </div>
            <FigureFiles
              figure={figure}
              label={getTranslator("positions")("grid.files")}
              files={figureFiles(
                OVERVIEW_GRID,
                overviewSpec,
                { ...view, cell: null, explain: null, spread: null },
                permanent,
              )}
            />
          </Section>
          <div className="overview-beside">
            {featured && <FeaturedPair featured={featured} link={link} />}
            <RecentChanges releases={releases} link={link} />
          </div>
        </>
      ),
    };
  });
}

/** The overview's own parameters beside those of the moment that the plain link already carries. */
function addressOf(view: OverviewView, plain: string): string {
  const [path = "/", moment = ""] = plain.split("?");
  const own = writeView(overviewSpec, view).slice(1);
  const query = [own, moment].filter(Boolean).join("&");
  return query ? `${path}?${query}` : path;
}

/** The issue whose sum is open. @throws ParameterError for one that the grid does not show */
function spreadAsked({ heads }: Overview, slug: string): IssueHead {
  const found = heads.find((head) => head.slug === slug);
  if (!found)
    throw new ParameterError([{ parameter: "spread", value: shownValue(slug), code: "unknown-issue" }]);
  return found;
}
