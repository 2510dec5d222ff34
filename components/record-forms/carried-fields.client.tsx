"use client";

import { useFormMetadata } from "@conform-to/react";
import { flatFields } from "@/lib/record-forms/flat";
import type { FormValues } from "@/lib/record-forms/model";

/** Everything that a form held when it was sent, carried along unseen, so that it can be sent again. */
export function CarriedFields() {
  const form = useFormMetadata();
  return flatFields((form.value ?? {}) as FormValues).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
