"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import * as health from "@/lib/sources/health/mutations";
import { lookedAtSchema } from "@/lib/sources/health/schema";

/** Takes a source off the list of those whose address waits for a look. */
export async function markLookedAt(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(lookedAtSchema, form);
  if (!input.ok) return input.state;
  const done = await perform(health.markLookedAt, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo("/editing/addresses");
}
