"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { takeDownSchema } from "@/lib/stored-briefings/schema";
import * as briefings from "@/lib/stored-briefings/taking-down/mutations";

/** Keeps others from reading a shared briefing. */
export async function takeDown(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("take-down-briefings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(takeDownSchema, form);
  if (!input.ok) return input.state;
  const asked = { ...input.value, actor: gated.actor, now: new Date() };
  const down = await perform(briefings.takeDown, asked);
  if (!down.ok) return input.answer(down);
  goTo("/admin/briefings?said=down");
}

/** Lets others read it again. */
export async function giveBack(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("take-down-briefings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(takeDownSchema, form);
  if (!input.ok) return input.state;
  const asked = { ...input.value, actor: gated.actor, now: new Date() };
  const back = await perform(briefings.giveBack, asked);
  if (!back.ok) return input.answer(back);
  goTo("/admin/briefings?said=back");
}
