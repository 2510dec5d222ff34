import type { ReactNode } from "react";

/** The head of a page: what kind of page, its title, one sentence that says what it shows, and what can be done with it. */
export function PageHeader({
  eyebrow,
  title,
  standfirst,
  actions,
}: {
  eyebrow?: ReactNode;
  title: ReactNode;
  standfirst?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="page-header">
      <div>
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        <h1 className="font-serif font-semibold text-display">{title}</h1>
        {standfirst && <div className="mt-3 text-ink-soft text-lead">{standfirst}</div>}
      </div>
      {actions && <div className="no-print flex flex-wrap gap-3">{actions}</div>}
    </header>
  );
}
