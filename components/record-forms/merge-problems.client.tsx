"use client";

import { useFormValue } from "@/components/forms/form-value.client";
import type { Problem } from "@/lib/result";

/** What has to be seen to once two records are one: stances that would hold on one day. */
export function MergeProblems({ title }: { title: string }) {
  const problems = useFormValue<{ problems: Problem[] }>()?.problems ?? [];
  if (problems.length === 0) return null;
  return (
    <div className="form-outcome" data-kind="refused">
      <p>{title}</p>
      <ul>
        {problems.map(({ record, reason }) => (
          <li key={`${record} ${reason}`}>
            {record}: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
