import type { ReactNode } from "react";

/** A part of what stands beside a form, under its own small heading. */
export function BesideSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="beside-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
