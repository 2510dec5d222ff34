"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { resolveConflict } from "@/lib/change-sets/conflicts/mutations";
import { decisionSchema } from "@/lib/change-sets/conflicts/schema";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import type { Result } from "@/lib/result";

export async function decideConflict(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(decisionSchema, form);
  if (!input.ok) return input.state;
  const decided = await perform(resolveConflict, { ...input.value, actor: gated.actor, now: new Date() });
  if (!decided.ok) return input.answer(atChoices(decided));
  goTo(`/editing/${input.value.id}${decided.value.left > 0 ? "/conflicts" : ""}`);
}

/** What is wrong with a field stands at the choice that decides it. */
function atChoices<T>(result: Result<T>): Result<T> {
  if (result.ok) return result;
  const problems = result.problems.map((problem) => ({
    ...problem,
    field: `choice.${problem.field.split(".")[0]}`,
  }));
  return { ...result, problems };
}
