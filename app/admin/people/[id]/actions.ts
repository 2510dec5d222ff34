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
  const input = parseForm(personSchema, form);
  if (!input.ok) return input.state;
  const id = input.value.person;
  const disabled = await perform(people.disablePerson, { id, actor: gated.actor, now: new Date() });
  if (!disabled.ok) return input.answer(disabled);
  goTo(`/admin/people/${encodeURIComponent(id)}?said=disabled`);
}

export async function enablePerson(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("manage-people", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(personSchema, form);
  if (!input.ok) return input.state;
  const id = input.value.person;
  const enabled = await perform(people.enablePerson, { id, actor: gated.actor, now: new Date() });
  if (!enabled.ok) return input.answer(enabled);
  goTo(`/admin/people/${encodeURIComponent(id)}?said=enabled`);
}

export async function erasePerson(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("manage-people", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(personSchema, form);
  if (!input.ok) return input.state;
  const id = input.value.person;
  const erased = await perform(erasure.erasePerson, { id, actor: gated.actor, now: new Date() });
  if (!erased.ok) return input.answer(erased);
  goTo(`/admin/people/${encodeURIComponent(id)}?said=erased`);
}

export async function resetSecondFactor(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("manage-people", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(personSchema, form);
  if (!input.ok) return input.state;
  const id = input.value.person;
  const reset = await perform(people.resetSecondFactor, { id, actor: gated.actor, now: new Date() });
  if (!reset.ok) return input.answer(reset);
  goTo(`/admin/people/${encodeURIComponent(id)}?said=factor`);
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
  const input = parseForm(personSchema, form);
  if (!input.ok) return input.state;
  const id = input.value.person;
  const revoked = await perform(revokePasswordLink, { id, actor: gated.actor, now: new Date() });
  if (!revoked.ok) return input.answer(revoked);
  goTo(`/admin/people/${encodeURIComponent(id)}?said=revoked`);
}
