import type { SubmissionResult } from "@conform-to/dom";
import type { Result } from "@/lib/result";

/**
 * What an action answers to a form: the result, and what the form held with the problem of each field, so that nothing
 * typed is lost. `result` is null where the form only asked to be laid out otherwise (a row added or taken away).
 */
export type FormState<T = unknown> = { result: Result<T> | null; reply?: SubmissionResult<string[]> } | null;

/** An action as a form calls it. */
export type FormAction<T = unknown> = (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;
