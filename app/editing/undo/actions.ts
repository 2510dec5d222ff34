"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { changeSetPath } from "@/lib/change-sets/path";
import { undoRelease as undo } from "@/lib/change-sets/undo/mutations";
import { undoSchema } from "@/lib/change-sets/undo/schema";
import { aboutRecords } from "@/lib/forms/about-records";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";

export async function undoRelease(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(undoSchema, form);
  if (!input.ok) return input.state;
  const done = await perform(undo, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(aboutRecords(done));
  goTo(changeSetPath(done.value.id));
}
