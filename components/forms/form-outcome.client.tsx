"use client";

import { useFormMetadata } from "@conform-to/react";
import { type Ref, useId } from "react";
import type { Result } from "@/lib/result";
import texts from "@/messages/en/forms.json";

/** What became of a form, above its fields: nothing yet, done, or the sentence of a refusal with every problem. */
export function FormOutcome({
  ref,
  result,
  done,
}: {
  ref: Ref<HTMLDivElement>;
  result: Result<unknown> | null;
  done?: string;
}) {
  const form = useFormMetadata();
  // Problems that belong to no field of this form are listed here; the others stand at their field.
  const loose = result && !result.ok ? result.problems.filter(({ field }) => !field) : [];
  return (
    <div ref={ref} tabIndex={-1} role="status" className="form-outcome" data-kind={kindOf(result, done)}>
      {result?.ok && done && <p>{done}</p>}
      {result?.ok && isLink(result.value) && <MadeLink link={result.value.link} />}
      {result && !result.ok && (
        <>
          <p>{result.message}</p>
          {(loose.length > 0 || (form.errors ?? []).length > 0) && (
            <ul>
              {loose.map(({ record, reason }) => (
                <li key={`${record} ${reason}`}>{record ? `${record}: ${reason}` : reason}</li>
              ))}
              {(form.errors ?? []).map((error) => (
                <li key={error}>{error}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}

/** An action that hands out a link answers with it, for this one time. */
function isLink(value: unknown): value is { link: string } {
  return typeof value === "object" && value !== null && "link" in value && typeof value.link === "string";
}

/** A link to copy: in a field, so that it is selected whole by keyboard and finger. */
function MadeLink({ link }: { link: string }) {
  const id = useId();
  return (
    <p className="made-link">
      <label htmlFor={id}>{texts.link}</label>
      <input id={id} className="input" readOnly value={link} onFocus={(event) => event.target.select()} />
    </p>
  );
}

function kindOf(result: Result<unknown> | null, done: string | undefined): string | undefined {
  if (result?.ok) return done || isLink(result.value) ? "done" : undefined;
  return result ? "refused" : undefined;
}
