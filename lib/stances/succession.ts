import { parseDatedDay } from "@/lib/domain/day";
import type { StanceContent } from "./schema";

/** What a stance becomes where its leader changed: the period before, ended, and the one that begins; or a field's problem. */
export type Succession =
  | { ok: true; ended: StanceContent; begun: StanceContent }
  | { ok: false; field: "changedOn"; reason: string };

/** Whether another position, or another state, is held. */
export function holdsOtherwise(a: StanceContent, b: StanceContent): boolean {
  return a.position !== b.position || a.state !== b.state;
}

/**
 * Ends a stance on the day its leader changed, as it was, and begins another on that day with what was written. What
 * somebody held before stays on record: it was never wrong.
 * @param since  the day of the change as far as it is known; within the period, not at its beginning
 */
export function succeedStance(before: StanceContent, after: StanceContent, since: string): Succession {
  const refuse = (reason: string): Succession => ({ ok: false, field: "changedOn", reason });
  const day = parseDatedDay(since);
  const [from, to] = [parseDatedDay(before.from), parseDatedDay(before.to ?? "")];
  if (!day)
    return refuse("Write the day of the change as YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known.");
  if (from && day.day <= from.day)
    return refuse(
      `The change must lie after ${before.from}, where this period begins; else correct the period itself.`,
    );
  if (to && day.day >= to.day)
    return refuse(`The change must lie before ${before.to}, where this period ends.`);
  return { ok: true, ended: { ...before, to: since }, begun: { ...after, from: since } };
}
