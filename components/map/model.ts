import type { Refusal } from "@/lib/domain/agreement";
import type { Distortion } from "@/lib/domain/measures/distortion";
import type { Loading } from "@/lib/domain/measures/loadings";
import type { MatrixPair } from "@/lib/domain/measures/measure-matrix";
import type { Plane, PlaneRefusal } from "@/lib/domain/measures/plane";
import type { PairMeasure } from "@/lib/domain/measures/registry";

/** How points are found: by distances between leaders, or by the directions in which positions vary. */
export const MAP_WAYS = ["scaling", "components"] as const;
export type MapWay = (typeof MAP_WAYS)[number];

/** What the data carry: two directions, one alone, or neither. */
export type MapShape = "plane" | "row" | "none";

export function shapeOf({ value, row }: Pick<LeaderMap["plane"], "value" | "row">): MapShape {
  if (value !== null) return "plane";
  return row.length > 0 ? "row" : "none";
}

/** A leader on a day, with a place on the map or without. */
export type MapLeader = {
  key: string;
  slug: string;
  name: string;
  label: string;
  day: string;
  /** Whether it is another day than the page's, drawn smaller. */
  earlier: boolean;
  /** Whether most of what is held there is weakly sourced, or little is known: drawn hollow. */
  weak: boolean;
  /** On how many of the issues a position is held. */
  known: number;
  /** Null without a place; `y` in a row, too. */
  x: number | null;
  y: number | null;
};

/** A leader's places in the order of their days, and how near the first and the last are, measured and not read off the map. */
export type MapPath = {
  slug: string;
  name: string;
  /** Keys of those that have a place, and of those that have none. */
  keys: string[];
  without: string[];
  ends: { from: string; to: string; pair: MatrixPair };
};

export type LeaderMap = {
  way: MapWay;
  shape: MapShape;
  /** What distances are by; principal components go by positions and not by a measure. */
  measure: PairMeasure;
  plane: Plane<PlaneRefusal | Refusal>;
  leaders: MapLeader[];
  paths: MapPath[];
  loadings: (Loading & { name: string })[];
  /** The pairs that the map shows most wrongly; none by principal components. */
  distorted: (Distortion & { nameA: string; nameB: string })[];
  /** Those who hold a position on every issue: whom principal components can place together. */
  complete: { slug: string }[];
};
