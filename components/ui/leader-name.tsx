import type { ReactNode } from "react";
import { LeaderDisc } from "./leader-disc";

/** A leader: disc, name, and small below it the office and years. */
export function LeaderName({
  slug,
  name,
  office,
  href,
  size = "md",
}: {
  slug: string;
  name: string;
  office?: ReactNode;
  href?: string;
  size?: "sm" | "md" | "lg";
}) {
  return (
    <span className="leader-name">
      <LeaderDisc slug={slug} name={name} size={size} />
      <span className="leader-name-text">
        {href ? <a href={href}>{name}</a> : <span>{name}</span>}
        {office && <small>{office}</small>}
      </span>
    </span>
  );
}
