import { figureAsked } from "@/app/_figures/asked";
import { NothingPublishedError } from "@/app/_view/moment";
import type { PresentedStep } from "@/lib/briefings/dressed";
import { keptSince } from "@/lib/briefings/kept-since";
import { atRelease, releaseOf } from "@/lib/briefings/model";
import { type BriefingSince, type FigureWords, figureSince, type StepSince } from "@/lib/briefings/since";
import { wordsOf } from "@/lib/charts/figure";
import { sitePath } from "@/lib/http/site-path";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { stepReason } from "./step-reason";

const ANY_SITE = "http://site.invalid";

/**
 * What the newest release makes of views, each compared at its own day. Nothing is drawn, and a view of the newest release is
 * not even read. Whatever goes wrong with one leaves the others whole.
 * @param views  with their releases written; one without is of now
 * @throws NothingPublishedError
 */
export async function sinceOf(views: readonly string[]): Promise<BriefingSince> {
  const latest = await latestReleaseNumber();
  if (latest === null) throw new NothingPublishedError();
  const steps: StepSince[] = [];
  // One after the other: whoever else waits for this process is let in between.
  for (const view of views) steps.push(await sinceOrUnknown(view, latest));
  return { latest, steps };
}

/** Steps that are presented, each with what the newest release makes of it. */
export async function withSince(steps: readonly PresentedStep[]): Promise<PresentedStep[]> {
  const since = await sinceOf(steps.map(({ shown }) => shown.view));
  return steps.map((step, at) => ({ ...step, since: since.steps[at] ?? { kind: "unknown" } }));
}

async function sinceOrUnknown(view: string, latest: number): Promise<StepSince> {
  const release = releaseOf(view);
  if (release === null || release >= latest) return { kind: "current" };
  try {
    return await compared(latest, view);
  } catch (error) {
    console.error(error);
    return { kind: "unknown" };
  }
}

const compared = keptSince(async (latest, view): Promise<StepSince> => {
  const older = await wordsAt(view);
  if ("reason" in older) return { kind: "missing" };
  const newer = await wordsAt(atRelease(view, latest));
  return "reason" in newer ? { kind: "gone", reason: newer.reason } : figureSince(older, newer);
});

/** What a view's figure says, or why it has none. */
async function wordsAt(view: string): Promise<FigureWords | { reason: string }> {
  try {
    const path = sitePath(view);
    const asked = path === null ? null : await figureAsked(new URL(path, ANY_SITE));
    if (!asked) return { reason: stepReason(null) ?? "" };
    const { figure } = asked;
    const { columns, rows } = wordsOf(figure);
    return {
      title: figure.title,
      heads: columns.map(({ head }) => head),
      rows: rows.map(({ key, cells }) => ({ key, cells: cells.map(({ text }) => text) })),
      numbered: figure.numbered ?? [],
      missing: figure.missing,
    };
  } catch (error) {
    const reason = stepReason(error);
    if (reason === null) throw error;
    return { reason };
  }
}
