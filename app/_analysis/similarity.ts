import type { Column, PublishedRecord } from "@/app/_view/record";
import { analysisSpec } from "@/components/analysis/view";
import {
  nearestFirst,
  nearness,
  SIMILARITY_ORDERS,
  type Similarity,
  type SimilarLeader,
  type SimilarPair,
  type SimilarWith,
} from "@/components/similarity/model";
import { type AgreementMatrix, matrixValue } from "@/lib/domain/measures/matrix";
import { matrixPair, measureMatrix } from "@/lib/domain/measures/measure-matrix";
import { codesOf, emptyRow } from "@/lib/domain/measures/pair-row";
import { measureOf } from "@/lib/domain/measures/registry";
import { seriation } from "@/lib/domain/measures/seriation";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import type { Moment } from "@/lib/views/moment";
import { choice, type ViewOf } from "@/lib/views/parameter";
import { leader, page } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { columnsAsked, type Scope, scopeOf } from "./scope";

/** Parameters of the matrix beside day, release and former. `from` is the leader whose pairs are listed in full. */
export const similaritySpec = { ...analysisSpec, order: choice(SIMILARITY_ORDERS), from: leader };
export const similarityPageSpec = { ...similaritySpec, page };
export type SimilarityView = ViewOf<typeof similarityPageSpec>;

/** Leaders in one matrix on a page; of more, each page shows the next along the order. */
export const LEADERS_PER_PAGE = 30;
/**
 * The time that the order takes grows with the cube of the leaders: at this many it is half a second. More stand on pages
 * by name, each of which is ordered in itself.
 */
export const MOST_ORDERED = 250;

/** A matrix with what it was computed from; `from` is the pairs of the leader so named, with all who were compared. */
export type SimilarityAsked = {
  similarity: Similarity;
  scope: Scope;
  /** Whom the address asks for, though the scope holds no more of them than can be ordered. */
  columns: Column[];
  from: { leader: SimilarLeader; pairs: SimilarWith[] } | null;
};

/**
 * The matrix that an address asks for: how near every two leaders are, in the order chosen, as far as its page goes.
 * @throws ParameterError for an unknown leader or issue, a day after today, or a page that there is not
 */
export function similarityOf(
  record: PublishedRecord,
  view: SimilarityView,
  moment: Moment,
  perPage = LEADERS_PER_PAGE,
): SimilarityAsked {
  const all = columnsAsked(record, view, moment);
  checkFrom(all, view.from);
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  if (view.page > pages)
    throw new ParameterError([
      { parameter: "page", value: String(view.page), code: "unknown-choice", accepted: [`1–${pages}`] },
    ]);
  const ofPage = <Item>(items: readonly Item[]) =>
    items.slice((view.page - 1) * perPage, view.page * perPage);
  const orderedWhole = all.length <= MOST_ORDERED;
  const scope = scopeOf(record, orderedWhole ? all : ofPage(sortedByName(all)), view, moment);
  const measure = measureOf(view.measure);
  const weights = scope.weighed.map(({ weight }) => weight);
  const matrix = measureMatrix(measure, scope.readings.map(codesOf), weights);
  const places = inOrder(scope, matrix, view);
  const shown = matrixOf(scope, matrix, orderedWhole ? ofPage(places) : places);
  return {
    scope,
    columns: all,
    similarity: {
      measure,
      order: view.order,
      orderedWhole,
      total: all.length,
      first: (view.page - 1) * perPage + 1,
      page: view.page,
      pages,
      ...shown,
    },
    from: withEveryone(scope, matrix, view.from),
  };
}

/** @throws ParameterError where they are not among those compared */
function checkFrom(columns: readonly Column[], from: string | null): void {
  if (from !== null && !columns.some(({ leader: { slug } }) => slug === from))
    throw new ParameterError([{ parameter: "from", value: shownValue(from), code: "unknown-leader" }]);
}

function sortedByName(columns: readonly Column[]): Column[] {
  return columns.toSorted(
    (a, b) => a.leader.sortName.localeCompare(b.leader.sortName, DEFAULT_LOCALE) || (a.day < b.day ? -1 : 1),
  );
}

function leaderAt({ columns, labels }: Scope, at: number): SimilarLeader[] {
  const column = columns[at];
  if (!column) return [];
  const { key, leader: held } = column;
  return [{ key, slug: held.slug, name: held.name, label: labels[at] ?? held.name }];
}

/** Places in the matrix in the order to show. */
function inOrder({ columns }: Scope, matrix: AgreementMatrix, view: SimilarityView): number[] {
  if (view.order === "blocs") return byBlocs(columns, matrix, measureOf(view.measure).bounds[0]);
  const byName = sortedByName(columns).map((column) => columns.indexOf(column));
  const first = columns.findIndex(({ leader: { slug } }) => slug === view.from);
  if (view.order === "name" || first < 0) return byName;
  const near = (at: number) => nearness(matrixPair(matrix, first, at));
  return [first, ...byName.filter((at) => at !== first).sort((a, b) => near(b) - near(a))];
}

/** Those who have a number with anybody in the order of seriation; after them those of whom nothing can be said, by key. */
function byBlocs(columns: readonly Column[], matrix: AgreementMatrix, low: number): number[] {
  const places = [...columns.keys()];
  const hasNumber = (a: number) => places.some((b) => matrixValue(matrix, a, b) !== null);
  const measured = places.filter(hasNumber);
  const keyOf = (at: number) => columns[at]?.key ?? "";
  const order = seriation(valuesAmong(matrix, measured), measured.map(keyOf), low);
  const others = places.filter((at) => !hasNumber(at)).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return [...order.flatMap((at) => measured[at] ?? []), ...others];
}

function valuesAmong(matrix: AgreementMatrix, places: readonly number[]): AgreementMatrix {
  const size = places.length;
  const among: AgreementMatrix = { size, ...emptyRow(size * size, false) };
  places.forEach((row, a) => {
    places.forEach((column, b) => {
      among.value[a * size + b] = matrixValue(matrix, row, column) ?? Number.NaN;
    });
  });
  return among;
}

/** The pairs of one leader with all whose numbers were computed; null where none is named, or not among these. */
function withEveryone(scope: Scope, matrix: AgreementMatrix, slug: string | null): SimilarityAsked["from"] {
  const own = scope.columns.findIndex(({ leader: held }) => held.slug === slug);
  const [opened] = leaderAt(scope, own);
  if (!opened) return null;
  const pairs = [...scope.columns.keys()]
    .filter((at) => at !== own)
    .flatMap((at) =>
      leaderAt(scope, at).map((other): SimilarWith => {
        const key = `${opened.key}~${other.key}`;
        return { other, pair: { key, a: own, b: at, ...matrixPair(matrix, own, at) } };
      }),
    );
  return { leader: opened, pairs: nearestFirst(pairs) };
}

/** Leaders at these places in their order, and every two of them. */
function matrixOf(
  scope: Scope,
  matrix: AgreementMatrix,
  places: readonly number[],
): Pick<Similarity, "leaders" | "pairs"> {
  const leaders = places.flatMap((at) => leaderAt(scope, at));
  const pairs = places.flatMap((row, a) =>
    places.slice(a + 1).map((column, at): SimilarPair => {
      const b = a + 1 + at;
      return { key: `${leaders[a]?.key}~${leaders[b]?.key}`, a, b, ...matrixPair(matrix, row, column) };
    }),
  );
  return { leaders, pairs };
}
