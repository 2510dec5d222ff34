import type { ReactNode } from "react";

/** Where a list has nothing: says so and what to do next (children: links). */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="font-serif text-lead">{title}</p>
      {children && <div className="mt-2 text-ink-soft">{children}</div>}
    </div>
  );
}
