import type { PublishedRecord } from "@/app/_view/record";
import { distributionFigure, type PlacedIssue, spreadOf } from "@/components/blocs/distribution-figure";
import type { BlocSide, BlocsAgainst } from "@/components/blocs/model";
import type { Figure } from "@/lib/charts/figure";
import { formatDay, formatList, formatNumber } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Moment } from "@/lib/views/moment";
import { ParameterError } from "@/lib/views/problem";
import {
  againstOf,
  type BlocsPageView,
  type BlocsView,
  issuesAsked,
  type SideAsked,
  sideOf,
  sidesAsked,
  type WeighedHead,
} from "./blocs";

/** Marks in one figure; of more issues, each page shows the next. */
const MOST_MARKS = 100;

/** What an address asks for: its issues, and one or two sides; no side where it names none. */
export type BlocsRead = {
  issues: WeighedHead[];
  asked: SideAsked[];
  sides: [] | [BlocSide] | [BlocSide, BlocSide];
  against: BlocsAgainst | null;
};

/** @throws ParameterError for what the release does not have */
export function readBlocs(record: PublishedRecord, view: BlocsView, moment: Moment): BlocsRead {
  const issues = issuesAsked(record, view, moment);
  const asked = sidesAsked(record, view);
  const [first, second] = asked.map((one) => sideOf(record, one, issues, view, moment));
  if (!first) return { issues, asked, sides: [], against: null };
  if (!second) return { issues, asked, sides: [first], against: null };
  return { issues, asked, sides: [first, second], against: againstOf(first, second, issues) };
}

/** By what, on which issues and weights, on which day and release, in words. */
export function scopeOfBlocs(issues: readonly WeighedHead[], view: BlocsView, moment: Moment): string {
  const t = getTranslator("blocs");
  const analysis = getTranslator("analysis");
  const weighed = issues.filter(({ weight }) => weight !== 1);
  return [
    t("scope", {
      count: issues.length,
      day: formatDay(moment.asOf),
      release: moment.release.number,
      lane: getTranslator("compare")(`laneNote.${view.lane}`),
    }),
    ...(view.offices === "all" ? [t("scopeAllOffices")] : []),
    ...(weighed.length > 0
      ? [
          analysis("options.weightsSaid", {
            list: formatList(
              weighed.map(({ shortName, weight }) =>
                analysis("options.weightOne", { issue: shortName, weight: formatNumber(weight) }),
              ),
            ),
          }),
        ]
      : []),
  ].join(" ");
}

/**
 * The page of issues to draw, in the order asked for, and their figure.
 * @throws ParameterError for a page that there is not
 */
export function distributionOf(
  { issues, sides, against }: BlocsRead,
  view: BlocsPageView,
  moment: Moment,
): { figure: Figure; drawn: PlacedIssue[]; page: number; pages: number } {
  const members = sides.reduce((sum, side) => sum + side.members.length, 0);
  const perPage = Math.max(1, Math.floor(MOST_MARKS / Math.max(1, members)));
  const pages = Math.max(1, Math.ceil(issues.length / perPage));
  if (view.page > pages)
    throw new ParameterError([
      { parameter: "page", value: String(view.page), code: "unknown-choice", accepted: [`1–${pages}`] },
    ]);
  const placed = issues.map((issue, at): PlacedIssue => ({ ...issue, at }));
  const [first] = sides;
  const apart = ({ at }: PlacedIssue) =>
    (against ? against.medians.cells[at]?.distance : first && spreadOf(first, { at }).deviation) ?? -1;
  const ordered = view.order === "divided" ? placed.toSorted((a, b) => apart(b) - apart(a)) : placed;
  const drawn = ordered.slice((view.page - 1) * perPage, view.page * perPage);
  const figure = distributionFigure({
    sides,
    issues: drawn,
    order: view.order,
    scope: scopeOfBlocs(issues, view, moment),
  });
  return { figure, drawn, page: view.page, pages };
}
