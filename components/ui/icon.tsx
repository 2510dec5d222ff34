import {
  Archive,
  Calendar,
  Contrast,
  ExternalLink,
  Flag,
  type IconNode,
  Info,
  Menu,
  Search,
  TriangleAlert,
} from "lucide";
import { createElement } from "react";

// Lucide's drawings without its React components, which are client components and would cost a reading page script.
const ICONS = {
  archive: Archive,
  calendar: Calendar,
  contrast: Contrast,
  external: ExternalLink,
  flag: Flag,
  info: Info,
  menu: Menu,
  search: Search,
  warning: TriangleAlert,
} as const satisfies Record<string, IconNode>;

export type IconName = keyof typeof ICONS;

/** A line icon beside text; never the only carrier of a meaning, so always hidden from assistive technology. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {ICONS[name].map(([tag, attributes], at) => createElement(tag, { key: at, ...attributes }))}
    </svg>
  );
}
