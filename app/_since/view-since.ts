import { figureAsked } from "@/app/_figures/asked";
import { figureOfPath } from "@/app/_figures/pages";
import type { FigureSince, ViewSince } from "@/components/time/since-release";
import { rowDifferences, type WordTable } from "@/lib/charts/differences";
import { type Figure, wordsOf } from "@/lib/charts/figure";
import { findRelease } from "@/lib/releases/queries";
import { linkFrom, type Moment } from "@/lib/views/moment";
import { MissingRecordError, ParameterError } from "@/lib/views/problem";
import { releasesTouching } from "./releases-touching";

const ANY_SITE = "http://site.invalid";
/** Most releases that are named; the list of all has its own page. */
const NAMED = 5;

/**
 * What became of a view after the release it is frozen at: its figure compared with the same, for the same day, at the
 * newest release, and the releases since that changed something about what it names.
 * @param kept  the view's own parameters, as its address has them
 * @returns null for a view of the newest release
 */
export async function viewSince(
  path: string,
  kept: Readonly<Record<string, string>>,
  moment: Moment,
): Promise<ViewSince | null> {
  const { release, latest, asOf, former } = moment;
  if (release.number === latest) return null;
  const at = (number: number | null) => linkFrom({ given: { asOf, release: number }, former })(path, kept);
  const [figure, numbers, newest] = await Promise.all([
    figureSince(path, at(release.number), at(latest)),
    releasesTouching(path, kept, { after: release.number, upTo: latest }),
    findRelease(latest),
  ]);
  const named = await Promise.all(numbers.slice(0, NAMED).map(findRelease));
  return {
    newest: {
      number: latest,
      day: newest?.day ?? release.day,
      href: at(null),
    },
    figure,
    releases: named.filter((one) => one !== null),
    more: Math.max(0, numbers.length - NAMED),
  };
}

/** A section that cannot be had says so in its place: whatever goes wrong, the frozen page stands. */
async function figureSince(path: string, ...views: string[]): Promise<FigureSince> {
  if (!figureOfPath(path)) return { kind: "none" };
  try {
    const [older, newer] = await Promise.all(views.map(async (view) => figureAsked(new URL(view, ANY_SITE))));
    if (!older || !newer) return { kind: "none" };
    const [was, is] = [older.figure.title, newer.figure.title];
    return {
      kind: "compared",
      title: was === is ? null : { was, is },
      lines: rowDifferences(readTable(older.figure), readTable(newer.figure)),
    };
  } catch (error) {
    if (!(error instanceof ParameterError || error instanceof MissingRecordError)) console.error(error);
    return { kind: "gone" };
  }
}

function readTable(figure: Figure): WordTable {
  const { columns, rows } = wordsOf(figure);
  return {
    heads: columns.map(({ head }) => head),
    rows: rows.map(({ key, cells }) => ({ key, cells: cells.map(({ text }) => text) })),
  };
}
