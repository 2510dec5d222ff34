import type { Cell, Reading } from "@/lib/domain/cell";
import { lanesDiffer } from "@/lib/domain/cell";
import { isWeaklySourced } from "@/lib/domain/confidence";
import type { Lane } from "@/lib/domain/lane";
import { type Position, positionWord } from "@/lib/domain/scale";
import type { State } from "@/lib/domain/state";
import { formatPosition } from "./format";
import { DEFAULT_LOCALE, type Locale } from "./locales";
import { getTranslator } from "./translator";

/** A position or a state, and how well it is sourced; null is a lane without a record. */
export type Shown = Pick<Reading, "position" | "state" | "confidence"> | null;

/** "supports strongly" */
export function wordOf(position: Position, locale: Locale = DEFAULT_LOCALE): string {
  return getTranslator("positions", locale)(`word.${positionWord(position)}`);
}

/** "not yet researched" */
export function stateText(state: State, locale: Locale = DEFAULT_LOCALE): string {
  return getTranslator("positions", locale)(`state.${state}`);
}

/** The state that stands where no position does; a missing record is not yet researched. */
export function stateOf(shown: Shown): State {
  return shown?.state ?? "not-yet-researched";
}

const known = new Map<string, string>();

/** "supports strongly, +2", "says: opposes, −1, weakly sourced", "does: nothing found". */
export function shownText(shown: Shown, lane: Lane | null = null, locale: Locale = DEFAULT_LOCALE): string {
  const weak = shown?.confidence != null && shown.position !== null && isWeaklySourced(shown.confidence);
  // A grid asks for the same few dozen texts hundreds of times.
  const key = `${locale}/${lane}/${shown?.position ?? stateOf(shown)}/${weak}`;
  let text = known.get(key);
  if (text === undefined) {
    const t = getTranslator("positions", locale);
    text =
      shown?.position != null
        ? t("withPosition", {
            word: wordOf(shown.position, locale),
            position: formatPosition(shown.position),
          })
        : stateText(stateOf(shown), locale);
    if (weak) text = t("weak", { reading: text });
    if (lane) text = t("inLane", { lane: t(`lane.${lane}`), reading: text });
    known.set(key, text);
  }
  return text;
}

/** "says: supports, +1; does: opposes, −1; word and deed differ". */
export function cellText(cell: Cell, locale: Locale = DEFAULT_LOCALE): string {
  const t = getTranslator("positions", locale);
  const pair = t("pair", {
    says: shownText(cell.says, "says", locale),
    does: shownText(cell.does, "does", locale),
  });
  return lanesDiffer(cell) ? t("differs", { pair }) : pair;
}
