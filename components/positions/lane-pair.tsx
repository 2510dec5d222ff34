import { type Cell, lanesDiffer } from "@/lib/domain/cell";
import { cellText } from "@/lib/i18n/position-text";
import { PositionMark } from "./position-mark";

/** Both lanes of a cell: words above as a dot, deeds below as a bar, joined by a step where they differ. */
export function LanePair({
  cell,
  size = "md",
  label,
  decorative = false,
}: {
  cell: Cell;
  size?: "sm" | "md" | "lg";
  label?: string;
  /** Set where the link or the text around it says the same. */
  decorative?: boolean;
}) {
  const text = decorative
    ? ({ "aria-hidden": true } as const)
    : ({ role: "img", "aria-label": label ?? cellText(cell) } as const);
  const said = cell.says?.position ?? 0;
  const done = cell.does?.position ?? 0;
  return (
    <span {...text} className="lane-pair" data-size={size}>
      <PositionMark reading={cell.says} lane="says" size={size} decorative />
      <PositionMark reading={cell.does} lane="does" size={size} decorative />
      {lanesDiffer(cell) && (
        <span className="join" data-from={said} data-to={done} data-turn={said > done ? "right" : "left"} />
      )}
    </span>
  );
}
