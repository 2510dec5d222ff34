import { formatPart } from "@/components/measures/format-part";
import type { Line } from "@/lib/domain/measures/measurement";
import { getTranslator } from "@/lib/i18n/translator";
import type { BlocIssueHead } from "./model";

/** What the lines of a sum over these issues are called. */
export function issueNames(issues: readonly BlocIssueHead[]): (line: Pick<Line, "issue">) => string {
  const named = new Map(issues.map(({ slug, name }) => [slug, name]));
  return ({ issue }) => named.get(issue) ?? issue;
}

type Open = { distance: number | null; minDistance: number; maxDistance: number };

/** A mean distance, or between what it would lie were all known. */
export function distanceText({ distance, minDistance, maxDistance }: Open): string {
  return distance === null
    ? getTranslator("blocs")("between", { low: formatPart(minDistance), high: formatPart(maxDistance) })
    : formatPart(distance);
}

export function amountText({ amount }: Pick<Line, "amount">): string {
  return amount === null ? "" : formatPart(amount);
}
