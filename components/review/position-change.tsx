import { PositionMark } from "@/components/positions/position-mark";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import type { ProposedChange } from "@/lib/change-sets/model";
import type { Content } from "@/lib/changes/model";
import { type Confidence, isConfidence } from "@/lib/domain/confidence";
import { isLane, type Lane } from "@/lib/domain/lane";
import { isPosition, type Position } from "@/lib/domain/scale";
import { isState, type State } from "@/lib/domain/state";
import { shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";

type Held = {
  position: Position | null;
  state: State | null;
  confidence: Confidence | null;
  lane: Lane | null;
};

/** The position of a stance before and after: as marks of the scale, in words, and by what it means on the issue. */
export function PositionChange({
  change: { before, after },
  issues,
}: {
  change: ProposedChange;
  issues: ReadonlyMap<string, Issue>;
}) {
  const t = getTranslator("review");
  const [was, is] = [before && heldIn(before), after && heldIn(after)];
  const issue = issues.get(String((after ?? before)?.issue));
  const moved = was && is && (was.position !== is.position || was.state !== is.state);
  const meaning = is?.position == null ? undefined : issue?.anchors[is.position];
  const shown = is ?? was;
  if (!shown) return null;
  return (
    <div className="position-change">
      {moved ? (
        <p>
          <span className="sr-only">
            {t("changes.wasAndIs", { before: shownText(was, was.lane), after: shownText(is, is.lane) })}
          </span>
          <span aria-hidden="true">
            <del>
              <Reading held={was} />
            </del>
            <span className="position-arrow">→</span>
            <ins>
              <Reading held={is} />
            </ins>
          </span>
        </p>
      ) : (
        <p>
          <Reading held={shown} />
        </p>
      )}
      {meaning && <p className="text-note text-ink-soft">{t("changes.meaning", { text: meaning })}</p>}
    </div>
  );
}

function Reading({ held }: { held: Held }) {
  return (
    <span className="position-reading">
      <PositionMark reading={held} lane={held.lane} size="sm" decorative />
      <PositionWordTag reading={held} />
    </span>
  );
}

function heldIn({ position, state, confidence, lane }: Content): Held {
  return {
    position: isPosition(position) ? position : null,
    state: isState(state) ? state : null,
    confidence: isConfidence(confidence) ? confidence : null,
    lane: isLane(lane) ? lane : null,
  };
}
