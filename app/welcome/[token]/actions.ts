"use server";

import { headers } from "next/headers";
import { keepCookies } from "@/app/_session/cookies";
import { currentAddress } from "@/app/_session/current";
import { goTo } from "@/app/_session/go-to";
import { homeOf } from "@/app/_session/where-next";
import { perform } from "@/lib/actions/perform";
import { signIn } from "@/lib/auth/sign-in/mutations";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { choosePasswordSchema, firstAdminSchema } from "@/lib/people/schema";
import * as welcomes from "@/lib/people/welcome/mutations";

export async function makeFirstAdmin(_previous: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(firstAdminSchema, form);
  if (!input.ok) return input.state;
  const chosen = { ...input.value, address: await currentAddress(), now: new Date() };
  const made = await perform(welcomes.makeFirstAdmin, chosen);
  return made.ok ? enter(made.value.email, chosen.password) : input.answer(made);
}

export async function choosePassword(_previous: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(choosePasswordSchema, form);
  if (!input.ok) return input.state;
  const chosen = { ...input.value, address: await currentAddress(), now: new Date() };
  const kept = await perform(welcomes.choosePassword, chosen);
  return kept.ok ? enter(kept.value.email, chosen.password) : input.answer(kept);
}

/** Signs in whoever just chose this password; where that needs more, the sign-in page says so. */
async function enter(email: string, password: string): Promise<never> {
  const entered = await perform(signIn, { email, password, headers: await headers(), now: new Date() });
  if (!entered.ok) goTo("/sign-in?said=passwordChosen");
  const { cookies, step, person } = entered.value;
  await keepCookies(cookies);
  goTo(step === "in" ? homeOf(person) : "/sign-in/second-factor");
}
