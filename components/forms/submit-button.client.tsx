"use client";

import type { ReactNode } from "react";

/** Sends a form; `name` and `value` tell which button it was. A second press while it is under way is not sent (see ActionForm). */
export function SubmitButton({
  kind = "primary",
  name,
  value,
  children,
}: {
  kind?: "plain" | "primary";
  name?: string;
  value?: string;
  children: ReactNode;
}) {
  return (
    <button type="submit" name={name} value={value} className="button" data-kind={kind}>
      {children}
    </button>
  );
}
