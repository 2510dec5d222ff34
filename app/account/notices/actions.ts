"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { markAllRead, markRead } from "@/lib/notices/read/mutations";
import { markAllReadSchema, markReadSchema } from "@/lib/notices/schema";

const HERE = "/account/notices";

export async function readOne(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("signed-in", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(markReadSchema, form);
  if (!input.ok) return input.state;
  const done = await perform(markRead, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(HERE);
}

export async function readAll(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("signed-in", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(markAllReadSchema, form);
  if (!input.ok) return input.state;
  const done = await perform(markAllRead, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(HERE);
}
