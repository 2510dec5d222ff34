import type { Reading } from "@/lib/domain/cell";
import { positionWord } from "@/lib/domain/scale";
import { formatPosition } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** "+2 supports strongly", or the word of the state that stands in a position's place. */
export function readingText({ position, state }: Pick<Reading, "position" | "state">): string {
  const t = getTranslator("compare");
  return position === null
    ? t(`state.${state ?? "not-yet-researched"}`)
    : `${formatPosition(position)} ${t(`position.${positionWord(position)}`)}`;
}
