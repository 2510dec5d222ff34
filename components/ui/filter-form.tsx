import type { ReactNode } from "react";
import type { Link } from "@/lib/views/moment";
import { HiddenFields } from "./hidden-fields";

type Props = {
  action: string;
  label: string;
  /** The controls in their order, last the button and, where there is one, the link that clears them. */
  children: ReactNode;
} & ({ link: Link } | { hidden: [name: string, value: string][] });

/**
 * A plain form that filters, orders or adds to a page, its controls in lines that wrap. It keeps the day and release
 * that were chosen, or, where a page has more to keep, the hidden fields it is given.
 */
export function FilterForm({ action, label, children, ...kept }: Props) {
  const hidden = "link" in kept ? [...new URLSearchParams(kept.link("/").split("?")[1] ?? "")] : kept.hidden;
  return (
    <form action={action} method="get" aria-label={label} className="filter-form no-print">
      <HiddenFields fields={hidden} />
      {children}
    </form>
  );
}
