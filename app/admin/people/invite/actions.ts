"use server";

import { gate } from "@/app/_session/gate";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import * as people from "@/lib/people/mutations";
import { inviteSchema } from "@/lib/people/schema";
import { handOver } from "../hand-over";

export async function invitePerson(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("manage-people", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(inviteSchema, form);
  if (!input.ok) return input.state;
  const asked = { ...input.value, actor: gated.actor, now: new Date() };
  return input.answer(await handOver(await perform(people.invitePerson, asked)));
}
