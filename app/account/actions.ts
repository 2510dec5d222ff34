"use server";

import { headers } from "next/headers";
import { keepCookies } from "@/app/_session/cookies";
import { currentSession } from "@/app/_session/current";
import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import * as passwords from "@/lib/auth/password/mutations";
import { changePasswordSchema } from "@/lib/auth/password/schema";
import { prove } from "@/lib/auth/proof/mutations";
import { provedSchema } from "@/lib/auth/second-factor/schema";
import * as sessions from "@/lib/auth/sessions/mutations";
import { endSessionSchema } from "@/lib/auth/sessions/schema";
import { parseForm, refuse } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import * as profiles from "@/lib/people/profile/mutations";
import { profileSchema } from "@/lib/people/schema";

export async function changeProfile(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("signed-in", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(profileSchema, form);
  if (!input.ok) return input.state;
  const changed = await perform(profiles.changeProfile, {
    ...input.value,
    actor: gated.actor,
    now: new Date(),
  });
  if (!changed.ok) return input.answer(changed);
  goTo("/account?said=profile");
}

export async function changePassword(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("signed-in", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(changePasswordSchema, form);
  if (!input.ok) return input.state;
  const own = { actor: gated.actor, headers: await headers(), now: new Date() };
  const changed = await perform(passwords.changePassword, { ...own, ...input.value });
  if (!changed.ok) return input.answer(changed);
  await keepCookies(changed.value.cookies);
  goTo("/account?said=password");
}

export async function proveMyself(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("signed-in", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(provedSchema, form);
  if (!input.ok) return input.state;
  const session = await currentSession();
  if (!session) return refuse(form, "unauthenticated", "You are signed out.");
  const own = { actor: gated.actor, headers: await headers(), now: new Date() };
  const proved = await perform(prove, { ...own, sessionId: session.sessionId, ...input.value });
  if (!proved.ok) return input.answer(proved);
  goTo("/account?said=proved");
}

export async function endSession(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("signed-in", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(endSessionSchema, form);
  if (!input.ok) return input.state;
  const id = input.value.session;
  const ended = await perform(sessions.endSession, { id, actor: gated.actor, now: new Date() });
  if (!ended.ok) return input.answer(ended);
  goTo("/account?said=sessionEnded");
}

export async function endOtherSessions(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("signed-in", form);
  if (!gated.ok) return gated.state;
  const session = await currentSession();
  if (!session) return refuse(form, "unauthenticated", "You are signed out.");
  const asked = { actor: gated.actor, keep: session.sessionId, now: new Date() };
  const ended = await perform(sessions.endOtherSessions, asked);
  if (!ended.ok) return refuse(form, ended.code, ended.message);
  goTo("/account?said=othersEnded");
}

export async function endAllSessions(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("signed-in", form);
  if (!gated.ok) return gated.state;
  const own = { actor: gated.actor, headers: await headers(), now: new Date() };
  const ended = await perform(sessions.endAllSessions, own);
  if (!ended.ok) return refuse(form, ended.code, ended.message);
  await keepCookies(ended.value.cookies);
  goTo("/sign-in?said=everywhere");
}
