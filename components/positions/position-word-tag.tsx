import { formatPosition } from "@/lib/i18n/format";
import { type Shown, stateOf, stateText, wordOf } from "@/lib/i18n/position-text";

/** A reading in words with its number: "supports strongly +2"; a state in words alone, without a colour of the scale. */
export function PositionWordTag({ reading }: { reading: Shown }) {
  if (reading?.position == null) return <span className="tag-state">{stateText(stateOf(reading))}</span>;
  const { position } = reading;
  const side = position < 0 ? "tag-minus" : position > 0 ? "tag-plus" : "tag-zero";
  return (
    <span className={`tag ${side}`}>
      {wordOf(position)} <span className="tag-number">{formatPosition(position)}</span>
    </span>
  );
}
