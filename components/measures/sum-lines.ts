import type { Line } from "@/lib/domain/measures/measurement";

/** The lines of a sum by what becomes of them. */
export function linesOf<L extends Line>(
  cells: readonly L[],
): {
  /** Those that add something, then those that are not known: what a table lists. */
  listed: L[];
  counted: L[];
  leftOut: L[];
} {
  const counted = cells.filter(({ amount }) => amount !== null);
  const unknown = cells.filter((line) => isOpen(line));
  const listed = [...counted, ...unknown];
  return { listed, counted, leftOut: cells.filter((line) => !listed.includes(line)) };
}

/** Whether a line is in scope and adds nothing, for want of knowledge. */
export function isOpen({ amount, status }: Line): boolean {
  return amount === null && status === "unknown";
}
