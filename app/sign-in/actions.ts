"use server";

import { headers } from "next/headers";
import { keepCookies } from "@/app/_session/cookies";
import { goTo } from "@/app/_session/go-to";
import { homeOf, whereNext, withNext } from "@/app/_session/where-next";
import { perform } from "@/lib/actions/perform";
import * as signIns from "@/lib/auth/sign-in/mutations";
import { signInSchema } from "@/lib/auth/sign-in/schema";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";

export async function signIn(_previous: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(signInSchema, form);
  if (!input.ok) return input.state;
  const { next, ...credentials } = input.value;
  const entered = await perform(signIns.signIn, {
    ...credentials,
    headers: await headers(),
    now: new Date(),
  });
  if (!entered.ok) return input.answer(entered);
  const { cookies, step, person } = entered.value;
  await keepCookies(cookies);
  goTo(step === "in" ? whereNext(next, homeOf(person)) : withNext("/sign-in/second-factor", next));
}
