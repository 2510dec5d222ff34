"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import * as erasure from "@/lib/people/erasure/mutations";
import { handOutPasswordLink, revokePasswordLink } from "@/lib/people/links/mutations";
import * as people from "@/lib/people/mutations";
import { personSchema, rightsSchema } from "@/lib/people/schema";
import { handOver } from "../hand-over";
import { actOnPerson } from "./act-on-person";

export async function changeRights(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("manage-people", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(rightsSchema, form);
  if (!input.ok) return input.state;
  const { person: id, ...rights } = input.value;
  const changed = await perform(people.changeRights, { id, ...rights, actor: gated.actor, now: new Date() });
  if (!changed.ok) return input.answer(changed);
  goTo(`/admin/people/${encodeURIComponent(id)}?said=rights`);
}

export async function disablePerson(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("manage-people", form);
  if (!gated.ok) return gated.state;
  return actOnPerson(gated.actor, form, people.disablePerson, "disabled");
}

export async function enablePerson(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("manage-people", form);
  if (!gated.ok) return gated.state;
  return actOnPerson(gated.actor, form, people.enablePerson, "enabled");
}

export async function erasePerson(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("manage-people", form);
  if (!gated.ok) return gated.state;
  return actOnPerson(gated.actor, form, erasure.erasePerson, "erased");
}

export async function resetSecondFactor(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("manage-people", form);
  if (!gated.ok) return gated.state;
  return actOnPerson(gated.actor, form, people.resetSecondFactor, "factor");
}

export async function handOutLink(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("manage-people", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(personSchema, form);
  if (!input.ok) return input.state;
  const asked = { id: input.value.person, actor: gated.actor, now: new Date() };
  return input.answer(await handOver(await perform(handOutPasswordLink, asked)));
}

export async function revokeLink(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("manage-people", form);
  if (!gated.ok) return gated.state;
  return actOnPerson(gated.actor, form, revokePasswordLink, "revoked");
}
