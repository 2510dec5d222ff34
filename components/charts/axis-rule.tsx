import { share } from "@/lib/charts/strip";
import { placeOnAxis, type TimeDomain, timeTicks } from "@/lib/charts/time-axis";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";

/** Faint lines at the ticks and the line of the day in force, behind or over a row of a chart; for use inside an svg. */
export function AxisRule({ domain, asOf }: { domain: TimeDomain; asOf: Day | null }) {
  return (
    <g>
      {timeTicks(domain).map(({ day, at }) => (
        <line key={day} className="chart-grid" x1={share(at)} x2={share(at)} y1="0" y2="100%" />
      ))}
      {asOf && asOf >= domain.from && asOf <= domain.to && (
        <line
          className="chart-now"
          x1={share(placeOnAxis(asOf, domain))}
          x2={share(placeOnAxis(asOf, domain))}
          y1="0"
          y2="100%"
        />
      )}
    </g>
  );
}

/** The labels of the axis. Every second one stands aside on narrow screens. */
export function AxisLabels({ domain }: { domain: TimeDomain }) {
  return (
    <svg className="chart-axis" width="100%" height="20" aria-hidden="true">
      {timeTicks(domain).map(({ day, at, label }, index) => (
        <text
          key={day}
          x={share(at)}
          y="14"
          textAnchor={at < 0.04 ? "start" : at > 0.96 ? "end" : "middle"}
          data-odd={index % 2 === 1 ? "" : undefined}
        >
          {formatDay(label)}
        </text>
      ))}
    </svg>
  );
}
