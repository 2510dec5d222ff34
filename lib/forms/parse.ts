import { parse, type Submission } from "@conform-to/dom";
import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { keepRefusal } from "@/lib/http/posted";
import { type Failure, type FailureCode, fail, type Result } from "@/lib/result";
import { ownFields } from "./own-fields";
import type { FormState } from "./state";

/** A form that was understood, and the way to answer it; or the answer that says what is wrong. */
export type ParsedForm<T> =
  | { ok: true; value: T; answer: <R>(result: Result<R>) => FormState<R> }
  | { ok: false; state: FormState<never> };

/** Reads a form by the schema that its component also imports. */
export function parseForm<S extends z.ZodType>(schema: S, form: FormData): ParsedForm<z.output<S>> {
  const own = ownFields(form);
  if (!own) return { ok: false, state: { result: refused(NOT_OURS) } };
  const submission = parseWithZod(own, { schema });
  return parsed(submission as Submission<unknown, string[], z.output<S>>);
}

/** Turns a submission of any origin into what an action works with. */
export function parsed<T>(submission: Submission<unknown, string[], T>): ParsedForm<T> {
  if (submission.status === "success")
    return { ok: true, value: submission.value, answer: (result) => answer(submission, result) };
  if (submission.status !== "error") return { ok: false, state: { result: null, reply: submission.reply() } };
  const failure = fail(
    "invalid",
    "Some fields need another look. Nothing was done, and nothing you typed is lost.",
  );
  return { ok: false, state: { result: refused(failure), reply: submission.reply() } };
}

function answer<R>(submission: Submission<unknown, string[], unknown>, result: Result<R>): FormState<R> {
  if (result.ok) return { result, reply: submission.reply({ resetForm: true }) };
  const fieldErrors: Record<string, string[]> = {};
  for (const { field, reason } of result.problems)
    if (field) fieldErrors[field] = [...(fieldErrors[field] ?? []), reason];
  return { result: refused(result), reply: submission.reply({ fieldErrors }) };
}

/** The answer to a form that is refused before it is read; it keeps what was typed. */
export function refuse(form: FormData, code: FailureCode, message: string): FormState<never> {
  const own = ownFields(form);
  const reply = own && parse<unknown, string[]>(own, { resolve: () => ({ error: {} }) }).reply();
  return { result: refused(fail(code, message)), ...(reply ? { reply } : {}) };
}

/** A refusal; the page that answers a form sent without script says it whether or not it still has that form. */
function refused(failure: Failure): Failure {
  keepRefusal(failure);
  return failure;
}

const NOT_OURS = fail(
  "invalid",
  "This form is not as our pages send it. Open the page anew and send it again.",
);
