"use client";

import { useFormMetadata } from "@conform-to/react";
import type { Ref } from "react";
import type { Result } from "@/lib/result";

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

function kindOf(result: Result<unknown> | null, done: string | undefined): string | undefined {
  if (result?.ok) return done ? "done" : undefined;
  return result ? "refused" : undefined;
}
