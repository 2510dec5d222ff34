import { positionColours } from "@/lib/charts/colours";
import { type StripPiece, share, stripPieces } from "@/lib/charts/strip";
import type { TimeDomain } from "@/lib/charts/time-axis";
import { type Confidence, isWeaklySourced } from "@/lib/domain/confidence";
import type { DatedDay, Day } from "@/lib/domain/day";
import type { Lane } from "@/lib/domain/lane";
import type { Position } from "@/lib/domain/scale";
import type { State } from "@/lib/domain/state";
import { formatPeriod } from "@/lib/i18n/format";
import { shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import { AxisRule } from "./axis-rule";

/** One documented period of a lane, as a stance has it. */
export type TimelineSpan = {
  lane: Lane;
  from: DatedDay;
  to: DatedDay | null;
  position: Position | null;
  state: State | null;
  confidence: Confidence;
};

const STEP = 8;
const MIDDLE = 2 * STEP + 6;
const HEIGHT = 2 * MIDDLE;

/** One row's positions through time; its text names every period. */
export function TimelineStrip({
  name,
  spans,
  domain,
  asOf,
  lastChecked,
}: {
  name: string;
  spans: TimelineSpan[];
  domain: TimeDomain;
  asOf: Day;
  lastChecked: Day | null;
}) {
  const t = getTranslator("common");
  const said = spans.map((span) => `${shownText(span, span.lane)}, ${formatPeriod(span)}`);
  const text = said.length ? `${name}. ${said.join(". ")}.` : t("nothingOnRecord", { name });
  const does = spans.filter((span) => span.lane === "does");
  const says = spans.filter((span) => span.lane === "says");
  return (
    <svg className="strip" width="100%" height={HEIGHT} role="img" aria-label={text}>
      <AxisRule domain={domain} asOf={asOf} />
      <line className="strip-middle" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {[...does, ...says].map((span) => (
        <Span
          key={`${span.lane}-${span.from.day}`}
          span={span}
          pieces={stripPieces(span, domain, lastChecked)}
        />
      ))}
    </svg>
  );
}

function Span({ span, pieces }: { span: TimelineSpan; pieces: StripPiece[] }) {
  const { lane, position, confidence } = span;
  const first = pieces[0];
  if (!first) return null;
  if (position === null)
    return (
      <>
        {pieces.map(({ kind, left, width }) => (
          <line
            key={kind}
            className={`strip-state strip-${kind}`}
            data-withheld={span.state === "withheld" ? "" : undefined}
            x1={share(left)}
            x2={share(left + width)}
            y1={lane === "says" ? MIDDLE - 6 : MIDDLE + 6}
            y2={lane === "says" ? MIDDLE - 6 : MIDDLE + 6}
          />
        ))}
      </>
    );
  const { fill, edge } = positionColours(position);
  const weak = isWeaklySourced(confidence);
  const level = MIDDLE - position * STEP;
  const colours = {
    fill: weak ? "var(--color-paper)" : `var(--color-${fill})`,
    stroke: `var(--color-${edge})`,
    "data-weak": weak ? "" : undefined,
  };
  if (lane === "does")
    return (
      <>
        {pieces.map(({ kind, left, width }) => (
          <rect
            key={kind}
            {...colours}
            className={`strip-deed strip-${kind}`}
            x={share(left)}
            width={share(width)}
            y={position === 0 ? MIDDLE - 3 : Math.min(level, MIDDLE)}
            height={position === 0 ? 6 : Math.abs(position) * STEP}
          />
        ))}
      </>
    );
  return (
    <>
      {pieces.map(({ kind, left, width }) => (
        <line
          key={kind}
          stroke={colours.stroke}
          className={`strip-word strip-${kind}`}
          data-weak={colours["data-weak"]}
          x1={share(left)}
          x2={share(left + width)}
          y1={level}
          y2={level}
        />
      ))}
      <circle {...colours} className="strip-dot" cx={share(first.left)} cy={level} r="4" />
    </>
  );
}
