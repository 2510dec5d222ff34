import { goTo } from "@/app/_session/go-to";
import { type Mutation, perform } from "@/lib/actions/perform";
import type { Actor } from "@/lib/domain/permissions";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { personSchema } from "@/lib/people/schema";
import type { Result } from "@/lib/result";

/**
 * Does one thing to the person whom a form names, and goes to their page, which says that it was done.
 * @param actor  whom the gate of the action let in
 */
export async function actOnPerson(
  actor: Actor,
  form: FormData,
  mutation: Mutation<{ actor: Actor; id: string; now: Date }, Result<unknown>>,
  said: string,
): Promise<FormState> {
  const input = parseForm(personSchema, form);
  if (!input.ok) return input.state;
  const id = input.value.person;
  const done = await perform(mutation, { id, actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(`/admin/people/${encodeURIComponent(id)}?said=${said}`);
}
