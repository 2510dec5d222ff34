import type { ReactNode } from "react";
import type { Link } from "@/lib/views/moment";

/** A plain form that filters or orders a page, in one line that wraps. It keeps the day and release that were chosen. */
export function FilterForm({
  action,
  label,
  link,
  children,
}: {
  action: string;
  label: string;
  link: Link;
  children: ReactNode;
}) {
  const kept = new URLSearchParams(link("/").split("?")[1] ?? "");
  return (
    <form
      action={action}
      method="get"
      aria-label={label}
      className="no-print flex flex-wrap items-end gap-x-4 gap-y-3 bg-sunk p-4 [&_.select]:max-w-full"
    >
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
