"use client";

import { useFormMetadata } from "@conform-to/react";

/**
 * A field that people do not meet, by eye, keyboard or screen reader; programs fill it in. Its label tells whoever reads
 * without styles. What something wrote into it all the same is gone after a refusal, so that a person can send again.
 */
export function UnseenField({ name, label }: { name: string; label: string }) {
  const form = useFormMetadata();
  return (
    <div className="unseen" aria-hidden="true">
      <label>
        {label}
        <input key={form.status} type="text" name={name} tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
    </div>
  );
}
