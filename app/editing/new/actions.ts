"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { openChangeSet as open } from "@/lib/change-sets/opening/mutations";
import { changeSetPath } from "@/lib/change-sets/path";
import { openSchema } from "@/lib/change-sets/review-schema";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";

export async function openChangeSet(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(openSchema, form);
  if (!input.ok) return input.state;
  const done = await perform(open, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(changeSetPath(done.value.id));
}
