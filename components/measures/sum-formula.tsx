import { Fragment } from "react";
import type { Formula, Line, Measurement } from "@/lib/domain/measures/measurement";
import { partOf } from "@/lib/domain/measures/measurement";
import { isMeasureId, measureOf } from "@/lib/domain/measures/registry";
import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { formatMeasured } from "@/lib/i18n/measured";
import { getTranslator } from "@/lib/i18n/translator";
import { formatPart } from "./format-part";
import type { SumProps } from "./sum";

/** What a plane is refused for is no want of knowledge. */
const PLANES: ReadonlySet<Formula> = new Set(["classical-scaling", "principal-components"]);

/** The measure, its formula, the same with the numbers in it, and the range or why there is none. */
export function SumFormula({
  measurement,
  ends,
}: {
  measurement: Measurement<Line, string>;
  ends?: SumProps<Line>["ends"];
}) {
  const t = getTranslator("measures");
  const { formula, bounds, value, raw, range, noRange, parts } = measurement;
  const isShare = bounds[0] === 0 && bounds[1] === 1;
  const boundText = (bound: number) => (isShare ? formatPercent(bound) : formatNumber(bound));
  const entries = [
    {
      label: t("sum.measure"),
      text: t("sum.bounded", {
        name: t(`name.${formula}`),
        low: boundText(bounds[0]),
        high: boundText(bounds[1]),
      }),
    },
    { label: t("sum.formula"), text: t(`formula.${formula}`, { unit: unitOf(formula) }) },
    ...(raw !== null && parts.length > 0
      ? [
          {
            label: t(
              value === null ? `sum.${PLANES.has(formula) ? "notDrawn" : "refusedValue"}` : "sum.value",
            ),
            text: numbersOf(measurement, raw),
          },
        ]
      : []),
    ...(ends ??
      range?.map((end, at) => ({
        label: t(at === 0 ? "sum.lowest" : "sum.highest"),
        text: formatMeasured(end, bounds),
      })) ??
      []),
    ...(noRange ? [{ label: t("sum.range"), text: t(`noRange.${noRange}`) }] : []),
  ];
  return (
    <dl className="grid max-w-prose gap-x-4 gap-y-1 text-note sm:grid-cols-[auto_1fr]">
      {entries.map(({ label, text }) => (
        <Fragment key={label}>
          <dt className="text-ink-soft">{label}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** The largest distance on one line; where a formula's text does not speak of it, nothing is put there. */
function unitOf(formula: Measurement["formula"]): string {
  return isMeasureId(formula) ? formatPart(measureOf(formula).extent) : "";
}

/** The formula with the numbers in it: "1 − 10 ÷ (4 × 6) = 0.58, that is 58%". */
export function numbersOf({ formula, bounds, parts }: Measurement<Line, string>, raw: number): string {
  const extent = partOf({ parts }, "extent");
  return getTranslator("measures")(`inNumbers.${formula}`, {
    ...Object.fromEntries(parts.map(({ name, value }) => [name, formatPart(value)])),
    ...(isMeasureId(formula) && extent !== null
      ? { unit: unitOf(formula), weight: formatPart(extent / measureOf(formula).extent) }
      : {}),
    result: formatNumber(raw),
    shown: formatMeasured(raw, bounds),
  });
}
