"use client";

import { createContext, useContext } from "react";
import type { Failure, Result } from "@/lib/result";

const FormResult = createContext<Result<unknown> | null>(null);

/** Lets what stands in a form read what its action answered. */
export const FormResultProvider = FormResult.Provider;

/** What the form's action answered when it was done; null before. For what is shown once, such as a link handed out. */
export function useFormValue<T>(): T | null {
  const result = useContext(FormResult);
  return result?.ok ? (result.value as T) : null;
}

/** Why the form's action refused it last; null where it did not. */
export function useFormRefusal(): Failure | null {
  const result = useContext(FormResult);
  return result && !result.ok ? result : null;
}
