"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import * as mutations from "@/lib/settings/mutations";
import { settingsFormSchema } from "@/lib/settings/schema";

export async function changeSettings(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("manage-settings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(settingsFormSchema, form);
  if (!input.ok) return input.state;
  const asked = { settings: input.value, actor: gated.actor, now: new Date() };
  const changed = await perform(mutations.changeSettings, asked);
  if (!changed.ok) return input.answer(changed);
  goTo("/admin/settings?said=saved");
}
