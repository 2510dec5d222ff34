import type { ReactNode } from "react";

/** Running text at a readable length of line. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>;
}
