import type { Agreement, AgreementCell } from "@/lib/domain/agreement";
import { SCALE_RANGE } from "@/lib/domain/scale";

/** The rows and totals of one agreement's sum, all taken from the agreement itself. */
export type Sum = {
  counted: AgreementCell[];
  unknown: AgreementCell[];
  leftOut: AgreementCell[];
  /** Σ weight × distance over the issues counted, and the most that it could be. */
  apart: number;
  extent: number;
  /** The least and the most that all issues in scope could add up to, and the extent that they are set against. */
  least: number;
  most: number;
  scopeExtent: number;
};

export function sumOf({ cells, weights }: Pick<Agreement, "cells" | "weights">): Sum {
  const by = (status: AgreementCell["status"]) => cells.filter((cell) => cell.status === status);
  const counted = by("counted");
  const unknown = by("unknown");
  const scope = [...counted, ...unknown];
  return {
    counted,
    unknown,
    leftOut: cells.filter((cell) => cell.status === "not-applicable" || cell.status === "weight-0"),
    apart: total(counted, (cell) => cell.weight * (cell.distance ?? 0)),
    extent: SCALE_RANGE * weights.shared,
    least: total(scope, (cell) => cell.weight * cell.minDistance),
    most: total(scope, (cell) => cell.weight * cell.maxDistance),
    scopeExtent: SCALE_RANGE * weights.of,
  };
}

function total(cells: readonly AgreementCell[], of: (cell: AgreementCell) => number): number {
  return cells.reduce((sum, cell) => sum + of(cell), 0);
}
