import type { MakeTexts, StageTexts, StepTexts } from "@/components/briefings/texts";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import { MESSAGES } from "@/messages";

/** Words of briefings as they are written, for islands, which fill in names and numbers themselves. */
export const BRIEFING_TEXTS = MESSAGES[DEFAULT_LOCALE].briefings;

/** What the making of files is told in. */
export function makeTexts(): MakeTexts {
  const { make, form } = BRIEFING_TEXTS;
  return { make, form };
}

/** What a presentation is told in. */
export function presentTexts(): { stage: StageTexts; step: StepTexts } {
  const { stage, step, table, firstRows, view, notes, since } = BRIEFING_TEXTS;
  return { stage: { ...stage, since }, step: { step, table, firstRows, view, notes } };
}
