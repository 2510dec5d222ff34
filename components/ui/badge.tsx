import type { ReactNode } from "react";

/** A word or two that qualify what they stand beside: "weakly sourced", "not in office". */
export function Badge({
  kind = "plain",
  children,
}: {
  kind?: "plain" | "accent" | "warn";
  children: ReactNode;
}) {
  return (
    <span className="badge" data-kind={kind}>
      {children}
    </span>
  );
}
