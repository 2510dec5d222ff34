import { Badge } from "@/components/ui/badge";
import { type Cell, laneGap } from "@/lib/domain/cell";
import { getTranslator } from "@/lib/i18n/translator";

/** That word and deed differ and by how many steps; nothing where they do not. */
export function LanesDiffer({
  cell,
  short = false,
}: {
  cell: Cell /** Under a heading that names word and deed. */;
  short?: boolean;
}) {
  const gap = laneGap(cell) ?? 0;
  if (gap === 0) return null;
  return (
    <Badge kind="accent">{getTranslator("positions")(short ? "differBy" : "lanesDifferBy", { gap })}</Badge>
  );
}
