"use server";

import { z } from "zod";
import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { openChangeSet } from "@/lib/change-sets/opening/mutations";
import { openSchema } from "@/lib/change-sets/review-schema";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";

/** A form's place in a change set whose number is still to come. */
const schema = openSchema.extend({
  to: z
    .string()
    .max(2_000)
    .regex(/^\/editing\/0\/[a-z]+\/[A-Za-z0-9.?=&%-]+$/),
});

/** Opens a change set and goes on to the form for which it was opened. */
export async function openToEdit(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(schema, form);
  if (!input.ok) return input.state;
  const { to, ...asked } = input.value;
  const done = await perform(openChangeSet, { ...asked, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(to.replace("/editing/0/", `/editing/${done.value.id}/`));
}
