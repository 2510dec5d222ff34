import { initials, leaderInk } from "@/lib/charts/leader-ink";

/** A leader's initials in the colour and pattern that are theirs everywhere. Stands beside the name, so it is hidden from readers of the text. */
export function LeaderDisc({
  slug,
  name,
  size = "md",
}: {
  slug: string;
  name: string;
  size?: "sm" | "md" | "lg";
}) {
  const ink = leaderInk(slug);
  return (
    <span
      aria-hidden="true"
      className="disc"
      data-ink={ink.index}
      data-pattern={ink.pattern}
      data-size={size}
    >
      {initials(name)}
    </span>
  );
}
