import type { ReactNode } from "react";

/** Marks and what they mean, in one line that wraps. */
export function KeyLegend({
  entries,
  label,
}: {
  label: string;
  entries: { key: string; mark: ReactNode; text: string }[];
}) {
  return (
    <ul className="key-legend" aria-label={label}>
      {entries.map(({ key, mark, text }) => (
        <li key={key}>
          {mark}
          {text}
        </li>
      ))}
    </ul>
  );
}
