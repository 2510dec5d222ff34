import { agreementNote } from "@/components/compare/agreement-figure";
import type { Agreement, AgreementCell } from "@/lib/domain/agreement";
import type { Reading } from "@/lib/domain/cell";
import { type MeasureId, measureOf } from "@/lib/domain/measures/registry";
import { POSITIONS } from "@/lib/domain/scale";
import { formatDayShort, formatList, formatNumber, formatPosition } from "@/lib/i18n/format";
import { formatMeasured } from "@/lib/i18n/measured";
import { shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import { formatPart } from "./format-part";
import { Sum } from "./sum";
import { linesOf } from "./sum-lines";

type SumProps = {
  agreement: Agreement;
  measure: MeasureId;
  /** The two sides as the reader knows them, with their day where it is not the page's: "Ada Example, 1 January 2018". */
  a: string;
  b: string;
  /** What each issue is called, by slug. */
  issueNames: Readonly<Record<string, string>>;
  /** Address of a measure's own place on the page of methods, with the reader's day and release. */
  methods: (anchor: string) => string;
};

/** The sum behind the agreement of two, by any measure, from the very object that gave the number. */
export function AgreementSum({ agreement, measure, a, b, issueNames, methods }: SumProps) {
  const t = getTranslator("measures");
  const { counted } = linesOf(agreement.cells);
  const { kernel, needs } = measureOf(measure);
  const counts = (weight: number) => (needs.weight === "squared" ? weight ** 2 : weight);
  const span = ({ minDistance, maxDistance }: AgreementCell, factor: number) =>
    minDistance === maxDistance
      ? formatPart(minDistance * factor)
      : t("agreement.between", {
          low: formatPart(minDistance * factor),
          high: formatPart(maxDistance * factor),
        });
  return (
    <Sum
      measurement={agreement}
      caption={t("agreement.caption", { a, b })}
      // Why there is no range stands with the formula.
      intro={`${t("agreement.intro", { a, b })} ${agreementNote({ ...agreement, noRange: null })}`}
      sides={[a, b]}
      lineName={({ issue }) => issueNames[issue] ?? issue}
      held={(cell, side) => <ReadingCell reading={side === 0 ? cell.a : cell.b} />}
      note={({ deedAgainstWord }) =>
        deedAgainstWord && (
          <span className="block font-normal text-ink-soft">
            {getTranslator("compare")("deedAgainstWord")}
          </span>
        )
      }
      columns={[{ key: "distance", head: t(`distance.${measure}`), cell: (cell) => span(cell, 1) }]}
      amount={{
        key: "product",
        head: t(`product.${measure}`),
        cell: (cell) => span(cell, counts(cell.weight)),
      }}
      why={(cell) => whyLeftOut(cell, a, b)}
      total={t("agreement.total", { count: counted.length })}
      ends={endsOf(agreement, measure)}
      methods={methods}
    >
      {!kernel && counted.length > 0 && (
        <p className="max-w-prose text-note">
          {t("agreement.taken", { a, b, ofA: takenBy(counted, 0), ofB: takenBy(counted, 1) })}
        </p>
      )}
      {agreement.deedsAgainstWords > 0 && (
        <p className="max-w-prose">
          {t("agreement.deedsAgainstWords", { count: agreement.deedsAgainstWords })}
        </p>
      )}
    </Sum>
  );
}

function ReadingCell({ reading }: { reading: Reading }) {
  const t = getTranslator("measures");
  return (
    <>
      {shownText(reading)}
      {reading.lane && reading.day && (
        <span className="block text-ink-soft">
          {t(`agreement.lane.${reading.lane}`, { day: formatDayShort(reading.day) })}
        </span>
      )}
    </>
  );
}

/** The ends of the range, each by the formula with what the lines could add up to. */
function endsOf({ range, ends, bounds }: Agreement, measure: MeasureId): { label: string; text: string }[] {
  const t = getTranslator("measures");
  if (!range || !ends) return [];
  const unit = measureOf(measure).extent;
  return range.map((end, at) => ({
    label: t(at === 0 ? "sum.lowest" : "sum.highest"),
    text: t(`inNumbers.${measure}`, {
      apart: formatPart(at === 0 ? ends.most : ends.least),
      unit: formatPart(unit),
      weight: formatPart(ends.extent / unit),
      result: formatNumber(end),
      shown: formatMeasured(end, bounds),
    }),
  }));
}

/** "−2: 1, +1: 4": how much weight a side has on each position it holds. */
function takenBy(counted: readonly AgreementCell[], side: 0 | 1): string {
  const t = getTranslator("measures");
  const on = POSITIONS.flatMap((position) => {
    const weight = counted
      .filter(({ positions }) => positions[side] === position)
      .reduce((sum, cell) => sum + cell.weight, 0);
    return weight === 0
      ? []
      : [t("agreement.takenOn", { position: formatPosition(position), weight: formatPart(weight) })];
  });
  return on.join(", ");
}

function whyLeftOut(cell: AgreementCell, a: string, b: string): string {
  const t = getTranslator("measures");
  if (cell.status !== "not-applicable") return t(`status.${cell.status}`);
  const who = [cell.a.state === "not-applicable" && a, cell.b.state === "not-applicable" && b].filter(
    (name) => name !== false,
  );
  return t("agreement.notApplicable", { who: formatList(who) });
}
