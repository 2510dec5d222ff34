import { type Column, columnFor, columnsFor, type PublishedRecord } from "@/app/_view/record";
import { analysisSpec } from "@/components/analysis/view";
import { type LeaderMap, MAP_WAYS, type MapLeader, type MapPath, shapeOf } from "@/components/map/model";
import type { Reading } from "@/lib/domain/cell";
import { isWeaklySourced } from "@/lib/domain/confidence";
import { classicalScaling } from "@/lib/domain/measures/classical-scaling";
import type { Member } from "@/lib/domain/measures/cohesion";
import { distortions } from "@/lib/domain/measures/distortion";
import type { AgreementMatrix } from "@/lib/domain/measures/matrix";
import { matrixPair, measureMatrix } from "@/lib/domain/measures/measure-matrix";
import { codesOf } from "@/lib/domain/measures/pair-row";
import type { Point } from "@/lib/domain/measures/plane";
import { principalComponents } from "@/lib/domain/measures/principal-components";
import { measureOf } from "@/lib/domain/measures/registry";
import type { Moment } from "@/lib/views/moment";
import { choice, type ViewOf } from "@/lib/views/parameter";
import { asOf, leaders } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { columnsAsked, type Scope, scopeOf } from "./scope";

/**
 * Parameters of the map beside day, release and former. `path` holds places of leaders on days of their own; `since` a day
 * from which everyone's path is drawn.
 */
export const mapSpec = { ...analysisSpec, way: choice(MAP_WAYS), path: leaders, since: asOf };
export type MapView = ViewOf<typeof mapSpec>;

/** Places on one map; more could not be told apart, and the time they take grows with their cube. */
export const MOST_PLACES = 100;

export type MapAsked = { map: LeaderMap; scope: Scope };

/**
 * Leaders as points, with their places on other days where those are asked for: all placed together, by one measure over
 * one set of issues, so that every distance means the same. Null where there are more than one map can hold.
 * @throws ParameterError for an unknown leader or issue, or a day after today
 */
export function mapOf(record: PublishedRecord, view: MapView, moment: Moment): MapAsked | null {
  const columns = columnsOf(record, view, moment);
  if (columns.length > MOST_PLACES) return null;
  const scope = scopeOf(record, columns, view, moment);
  const measure = measureOf(view.measure);
  const members = scope.columns.map(
    ({ key }, at): Member => ({ leader: key, readings: scope.readings[at] ?? [] }),
  );
  const weights = scope.weighed.map(({ weight }) => weight);
  const matrix = measureMatrix(measure, scope.readings.map(codesOf), weights);
  const slugs = scope.issues.map(({ slug }) => slug);
  const scaling = view.way === "scaling";
  const plane = scaling
    ? classicalScaling(matrix, members, slugs)
    : principalComponents(members, scope.weighed);
  const shape = shapeOf(plane);
  const points = shape === "row" ? plane.row : plane.points;
  const label = (key: string) => scope.labels[scope.columns.findIndex((column) => column.key === key)] ?? key;
  return {
    scope,
    map: {
      way: view.way,
      shape,
      measure,
      plane,
      leaders: scope.columns.map((_, at) => leaderAt(scope, at, points, shape === "row", moment)),
      paths: pathsOf(scope, matrix, new Set(points.map(({ leader }) => leader))),
      loadings: plane.loadings.map((loading, at) => ({
        ...loading,
        name: scope.issues[at]?.shortName ?? loading.issue,
      })),
      distorted: scaling
        ? distortions(plane, matrix, members).map((pair) => ({
            ...pair,
            nameA: label(pair.a),
            nameB: label(pair.b),
          }))
        : [],
      complete: scope.columns.flatMap(({ leader: { slug }, ownDay }, at) =>
        !ownDay && holdsAll(scope.readings[at] ?? [], weights) ? [{ slug }] : [],
      ),
    },
  };
}

/** Those on the page's day, then those on days of their own. */
function columnsOf(record: PublishedRecord, view: MapView, moment: Moment): Column[] {
  const base = columnsAsked(record, view, moment);
  if (view.since !== null && view.since > moment.today)
    throw new ParameterError([{ parameter: "since", value: shownValue(view.since), code: "after-today" }]);
  const others = columnsFor(record, view.path, moment, "path");
  const all = [
    ...base,
    // A path runs up to the page's day where no later one is given.
    ...others.map(({ leader }) => columnFor(leader, moment.asOf, moment.former)),
    ...others.filter(({ day }) => day !== moment.asOf),
    ...(view.since === null || view.since === moment.asOf
      ? []
      : base
          .filter(({ ownDay }) => !ownDay)
          .map(({ leader }) => columnFor(leader, view.since ?? moment.asOf, moment.former, true))),
  ];
  return [...new Map(all.map((column) => [column.key, column])).values()];
}

function leaderAt(
  { columns, labels, readings, weighed }: Scope,
  at: number,
  points: readonly Point[],
  inRow: boolean,
  moment: Moment,
): MapLeader {
  const column = columns[at];
  if (!column) throw new RangeError(`no column ${at}`);
  const { key, leader, day } = column;
  const held = (readings[at] ?? []).filter(({ position }) => position !== null);
  const weak = held.filter(({ confidence }) => confidence !== null && isWeaklySourced(confidence));
  const point = points.find((one) => one.leader === key);
  return {
    key,
    slug: leader.slug,
    name: leader.name,
    label: labels[at] ?? leader.name,
    day,
    earlier: day !== moment.asOf,
    weak: weak.length * 2 > held.length || held.length * 2 < weighed.length,
    known: held.length,
    x: point?.x ?? null,
    y: inRow ? null : (point?.y ?? null),
  };
}

/** A path for each leader who stands on two days or more. */
function pathsOf({ columns }: Scope, matrix: AgreementMatrix, placed: ReadonlySet<string>): MapPath[] {
  const slugs = [...new Set(columns.map(({ leader: { slug } }) => slug))];
  return slugs.flatMap((slug) => {
    const own = [...columns.keys()].filter((at) => columns[at]?.leader.slug === slug);
    const ordered = own.toSorted((a, b) => ((columns[a]?.day ?? "") < (columns[b]?.day ?? "") ? -1 : 1));
    const [first, last] = [ordered[0], ordered.at(-1)];
    if (first === undefined || last === undefined || first === last) return [];
    const keys = ordered.map((at) => columns[at]?.key ?? "");
    return [
      {
        slug,
        name: columns[first]?.leader.name ?? slug,
        keys: keys.filter((key) => placed.has(key)),
        without: keys.filter((key) => !placed.has(key)),
        ends: { from: keys[0] ?? "", to: keys.at(-1) ?? "", pair: matrixPair(matrix, first, last) },
      },
    ];
  });
}

function holdsAll(readings: readonly Reading[], weights: readonly number[]): boolean {
  return readings.every(({ position }, at) => position !== null || weights[at] === 0);
}
