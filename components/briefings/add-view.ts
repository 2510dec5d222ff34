import { draftOf, placeOfDraft } from "@/lib/briefings/draft";
import { addStep } from "@/lib/briefings/edit";
import { type ReadBriefing, readBriefing } from "@/lib/briefings/file";
import { MOST_STEPS } from "@/lib/briefings/schema";
import { fetchShown } from "./fetch-shown";
import { keepBriefing, keptText } from "./own-briefing.client";

export type Added =
  | { kind: "added" | "already"; number: number }
  | { kind: "noFigure" | "full" | "broken" | "failed" };

/**
 * Puts a view at the end of the browser's own briefing, with what is open on this page set off, unless it is a step already.
 * @param title  of a briefing that is begun by it
 */
export async function addView(view: string, title: string): Promise<Added> {
  const fetched = await fetchShown(view);
  if (!fetched.ok) return { kind: fetched.status === 400 || fetched.status === 404 ? "noFigure" : "failed" };
  // Read only now: another page may have added something meanwhile.
  const text = keptText();
  const read: ReadBriefing =
    text === null ? { ok: true, briefing: { title, steps: [] } } : readBriefing(text);
  if (!read.ok) return { kind: "broken" };
  const step = draftOf(fetched.shown, window.location.href);
  const place = placeOfDraft(read.briefing, step);
  if (place !== null) return { kind: "already", number: place + 1 };
  if (read.briefing.steps.length >= MOST_STEPS) return { kind: "full" };
  const briefing = addStep(read.briefing, step);
  return keepBriefing(briefing) ? { kind: "added", number: briefing.steps.length } : { kind: "failed" };
}
