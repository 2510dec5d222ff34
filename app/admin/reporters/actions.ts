"use server";

import { gate } from "@/app/_session/gate";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { eraseReporter, eraseReportersOf } from "@/lib/reports/mutations";
import { eraseOfSchema, eraseSchema } from "@/lib/reports/queue/schema";

export async function eraseByNumber(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("erase-reporters", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(eraseSchema, form);
  if (!input.ok) return input.state;
  const asked = { id: input.value.report, actor: gated.actor, now: new Date() };
  return input.answer(await perform(eraseReporter, asked));
}

export async function eraseByAddress(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("erase-reporters", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(eraseOfSchema, form);
  if (!input.ok) return input.state;
  const asked = { ...input.value, actor: gated.actor, now: new Date() };
  return input.answer(await perform(eraseReportersOf, asked));
}
