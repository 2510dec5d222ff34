import { share } from "@/lib/charts/strip";
import { placeOnAxis, type TimeDomain } from "@/lib/charts/time-axis";
import type { DatedDay, Day } from "@/lib/domain/day";
import type { AgreementSpan } from "@/lib/domain/pair-agreement";
import { formatDay, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { AxisLabels, AxisRule } from "./axis-rule";

export type ChartEvent = { key: string; day: DatedDay; label: string; href?: string };

const TOP = 8;
const PLOT = 200;
const HEIGHT = PLOT + 2 * TOP;
const level = (value: number) => Math.round((TOP + (1 - value) * PLOT) * 10) / 10;

/**
 * Agreement of two leaders through time, 0 to 100 %: the value as a step line, a gap where it is refused, and round it
 * the range that unknown cells leave open. Events are numbered ticks, named in the list below.
 */
export function AgreementSteps({
  label,
  spans,
  events = [],
  domain,
  asOf,
  lastChecked,
}: {
  /** "Agreement of Ada Example and Bruno Muster": begins the picture's text. */
  label: string;
  spans: AgreementSpan[];
  events?: ChartEvent[];
  domain: TimeDomain;
  asOf: Day;
  lastChecked: Day | null;
}) {
  const steps = drawn(spans, domain, lastChecked);
  return (
    <div className="agreement-chart">
      <div className="agreement-plot">
        <ol className="agreement-levels" aria-hidden="true">
          {[1, 0.75, 0.5, 0.25, 0].map((value) => (
            <li key={value}>{formatPercent(value)}</li>
          ))}
        </ol>
        <svg width="100%" height={HEIGHT} role="img" aria-label={`${label}. ${spoken(spans)}`}>
          {[0, 0.25, 0.5, 0.75, 1].map((value) => (
            <line key={value} className="chart-grid" x1="0" x2="100%" y1={level(value)} y2={level(value)} />
          ))}
          <AxisRule domain={domain} asOf={asOf} />
          {steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
          {events.map(({ key, day }, index) => (
            <EventTick key={key} at={placeOnAxis(day.day, domain)} number={index + 1} />
          ))}
        </svg>
      </div>
      <div className="agreement-plot">
        <span />
        <AxisLabels domain={domain} />
      </div>
      {events.length > 0 && (
        <ol className="chart-events">
          {events.map(({ key, day, label: event, href }) => (
            <li key={key}>
              <time dateTime={day.day}>{formatDay(day)}</time> {href ? <a href={href}>{event}</a> : event}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

type DrawnStep = {
  id: string;
  left: number;
  right: number;
  value: number | null;
  /** The value just before, for the riser; null after a gap or at the beginning. */
  before: number | null;
  range: [number, number] | null;
  later: boolean;
};

/** Spans cut at the day last checked, with their places on the axis. */
function drawn(spans: AgreementSpan[], domain: TimeDomain, lastChecked: Day | null): DrawnStep[] {
  let before: number | null = null;
  return spans.flatMap(({ from, to, agreement }) => {
    const end = to ?? domain.to;
    const cut =
      lastChecked !== null && lastChecked > from && lastChecked < end
        ? [from, lastChecked, end]
        : [from, end];
    return cut.slice(1).flatMap((until, index) => {
      const start = cut[index] ?? from;
      const step: DrawnStep = {
        id: start,
        left: placeOnAxis(start, domain),
        right: placeOnAxis(until, domain),
        value: agreement.value,
        before,
        range: agreement.range,
        later: lastChecked !== null && start >= lastChecked,
      };
      before = agreement.value;
      return step.right > step.left ? [step] : [];
    });
  });
}

function Step({ step: { left, right, value, before, range, later } }: { step: DrawnStep }) {
  return (
    <g data-later={later ? "" : undefined}>
      {range && (
        <rect
          className="agreement-range"
          x={share(left)}
          width={share(right - left)}
          y={level(range[1])}
          height={Math.max(1, level(range[0]) - level(range[1]))}
        />
      )}
      {value !== null && before !== null && before !== value && (
        <line
          className="agreement-line"
          x1={share(left)}
          x2={share(left)}
          y1={level(before)}
          y2={level(value)}
        />
      )}
      {value !== null && (
        <line
          className="agreement-line"
          x1={share(left)}
          x2={share(right)}
          y1={level(value)}
          y2={level(value)}
        />
      )}
    </g>
  );
}

function EventTick({ at, number }: { at: number; number: number }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a part of the picture, which has its text as a whole
    <svg x={share(at)} overflow="visible" className="event-tick">
      <line x1="0" x2="0" y1={TOP} y2={HEIGHT - TOP} />
      {/* Neighbours stand at different heights, so that their numbers do not cover one another. */}
      <circle cx="0" cy={TOP + 6 + ((number - 1) % 3) * 18} r="8" />
      <text x="0" y={TOP + 10 + ((number - 1) % 3) * 18} textAnchor="middle">
        {number}
      </text>
    </svg>
  );
}

function spoken(spans: AgreementSpan[]): string {
  const t = getTranslator("common");
  return spans
    .map(({ from, agreement: { value, coverage } }) =>
      value === null
        ? t("agreementRefusedFrom", { day: formatDay(from), ...coverage })
        : t("agreementFrom", { day: formatDay(from), value: formatPercent(value), ...coverage }),
    )
    .join(" ");
}
