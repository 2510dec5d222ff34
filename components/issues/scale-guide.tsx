import { Badge } from "@/components/ui/badge";
import { LANES, type Lane } from "@/lib/domain/lane";
import { POSITIONS, type Position } from "@/lib/domain/scale";
import { formatPosition } from "@/lib/i18n/format";
import { wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";

/**
 * What each position means on an issue: its own text, or the general guide's with a mark that says so. With a `lane`
 * only that lane's general text; `held` is the position of the stance shown.
 */
export function ScaleGuide({
  anchors,
  lane = null,
  held = null,
}: {
  anchors: Issue["anchors"];
  lane?: Lane | null;
  held?: Position | null;
}) {
  const t = getTranslator("issues");
  const lanes = lane ? [lane] : LANES;
  return (
    <ol className="scale-guide">
      {POSITIONS.map((position) => (
        <li key={position} data-at={position} aria-current={position === held ? "true" : undefined}>
          <p className="scale-guide-word">
            <b>{formatPosition(position)}</b> {wordOf(position)}
            {position === held && <Badge kind="accent">{t("heldHere")}</Badge>}
          </p>
          {anchors[position] ? (
            <p>{anchors[position]}</p>
          ) : (
            <p className="text-ink-soft">
              <Badge>{t("generalGuide")}</Badge> {lanes.map((name) => generalText(position, name)).join(" ")}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function generalText(position: Position, lane: Lane): string {
  const t = getTranslator("issues");
  const guide = getTranslator("coding-guide");
  return lane === "says"
    ? t("guideWords", { text: guide(`general.${position}.words`) })
    : t("guideDeeds", { text: guide(`general.${position}.deeds`) });
}
