"use server";

import { headers } from "next/headers";
import { keepCookies } from "@/app/_session/cookies";
import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import * as factors from "@/lib/auth/second-factor/mutations";
import { provedSchema } from "@/lib/auth/second-factor/schema";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";

export async function beginSecondFactor(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("setting-up", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(provedSchema, form);
  if (!input.ok) return input.state;
  const own = { actor: gated.actor, headers: await headers(), now: new Date() };
  const begun = await perform(factors.beginSecondFactor, { ...own, ...input.value });
  if (!begun.ok) return input.answer(begun);
  goTo("/account/second-factor/set-up");
}

export async function renewRecoveryCodes(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("signed-in", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(provedSchema, form);
  if (!input.ok) return input.state;
  const own = { actor: gated.actor, headers: await headers(), now: new Date() };
  return input.answer(await perform(factors.renewRecoveryCodes, { ...own, ...input.value }));
}

export async function turnOffSecondFactor(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("signed-in", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(provedSchema, form);
  if (!input.ok) return input.state;
  const own = { actor: gated.actor, headers: await headers(), now: new Date() };
  const off = await perform(factors.turnOffSecondFactor, { ...own, ...input.value });
  if (!off.ok) return input.answer(off);
  await keepCookies(off.value.cookies);
  goTo("/account?said=factorOff");
}
