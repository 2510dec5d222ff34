"use client";

import { useField } from "@conform-to/react";
import { useEffect, useRef } from "react";
import { TextField } from "@/components/forms/text-field.client";
import { proposedSlug } from "@/lib/record-forms/slug-proposal";

/** The part of the address that names a new record: proposed out of its name until somebody writes another. */
export function SlugField({ label, hint, from }: { label: string; hint: string; from: string | null }) {
  const [named] = useField<string>(from ?? "slug");
  const [field] = useField<string>("slug");
  const input = useRef<HTMLInputElement>(null);
  const proposed = useRef("");
  const proposal = from === null ? "" : proposedSlug(named.value ?? "");
  useEffect(() => {
    const element = input.current;
    if (!element || element.value !== proposed.current) return;
    proposed.current = proposal;
    element.value = proposal;
  }, [proposal]);
  return (
    <TextField
      ref={input}
      key={field.key}
      name="slug"
      label={label}
      hint={hint}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
