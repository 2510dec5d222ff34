"use server";

import { headers } from "next/headers";
import { keepCookies } from "@/app/_session/cookies";
import { goTo } from "@/app/_session/go-to";
import { homeOf, whereNext } from "@/app/_session/where-next";
import { perform } from "@/lib/actions/perform";
import { secondFactorSchema } from "@/lib/auth/sign-in/schema";
import { passSecondFactor } from "@/lib/auth/sign-in/second-step/mutations";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";

export async function giveCode(_previous: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(secondFactorSchema, form);
  if (!input.ok) return input.state;
  const { code, next } = input.value;
  const entered = await perform(passSecondFactor, { code, headers: await headers(), now: new Date() });
  if (!entered.ok) return input.answer(entered);
  await keepCookies(entered.value.cookies);
  goTo(whereNext(next, homeOf(entered.value.person)));
}
