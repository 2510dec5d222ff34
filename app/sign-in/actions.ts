"use server";

import { auth } from "@/lib/auth/auth";
import { signInSchema } from "@/lib/auth/sign-in-schema";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { fail, succeed } from "@/lib/result";

export async function signIn(_previous: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(signInSchema, form);
  if (!input.ok) return input.state;
  try {
    await auth().api.signInEmail({ body: input.value });
    return input.answer(succeed(null));
  } catch {
    return input.answer(fail("unauthenticated", "The e-mail address or the password is wrong."));
  }
}
