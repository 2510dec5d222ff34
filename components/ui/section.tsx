import type { ReactNode } from "react";

/** A part of a page under its own heading, reachable at `#id`. */
export function Section({
  id,
  title,
  aside,
  children,
}: {
  id: string;
  title: ReactNode;
  /** A note beside the heading: what is counted, in which order. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="section">
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {aside && <p>{aside}</p>}
      </header>
      {children}
    </section>
  );
}
