import { type CitedSource, isWithheld } from "@/lib/sources/model";
import { isWithheldStance } from "@/lib/stances/model";
import type { IssueRecord } from "./model";

/** Every source of the stances shown, once each, by publisher and then date; those withheld last. */
export function citedSources(records: readonly IssueRecord[]): CitedSource[] {
  const bySlug = new Map<string, CitedSource>();
  for (const { says, does } of records)
    for (const lane of [says, does])
      for (const period of [lane.inForce, ...lane.earlier, ...lane.later])
        for (const source of period?.stance && !isWithheldStance(period.stance) ? period.stance.sources : [])
          bySlug.set(source.slug, isWithheld(source) ? source : { ...source, quote: null, locator: null });
  const text = (source: CitedSource) =>
    isWithheld(source) ? "\uffff" : `${source.publisher}\u0000${source.date ?? ""}`;
  return [...bySlug.values()].sort((a, b) => text(a).localeCompare(text(b)));
}
