"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { restoreVersion as restore } from "@/lib/stored-briefings/history/mutations";
import { ownPath } from "@/lib/stored-briefings/path";
import { restoreVersionSchema, saveSchema } from "@/lib/stored-briefings/schema";
import type { Saved } from "@/lib/stored-briefings/together/model";
import { saveBriefing as save } from "@/lib/stored-briefings/together/mutations";

/** Saves a briefing while it is edited, and says what others saved meanwhile. */
export async function saveBriefing(_previous: FormState<Saved>, form: FormData): Promise<FormState<Saved>> {
  const gated = await gate("keep-briefings", form);
  if (!gated.ok) return { result: gated.state?.result ?? null };
  const input = parseForm(saveSchema, form);
  if (!input.ok) return { result: input.state?.result ?? null };
  return { result: await perform(save, { ...input.value, actor: gated.actor, now: new Date() }) };
}

/** Brings back what a briefing said earlier. */
export async function restoreVersion(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("keep-briefings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(restoreVersionSchema, form);
  if (!input.ok) return input.state;
  const restored = await perform(restore, { ...input.value, actor: gated.actor, now: new Date() });
  if (!restored.ok) return input.answer(restored);
  goTo(`${ownPath(input.value.slug)}?said=restored`);
}
