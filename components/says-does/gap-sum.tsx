import { reasonText } from "@/components/analysis/value-text";
import { formatPart } from "@/components/measures/format-part";
import { Sum } from "@/components/measures/sum";
import type { Gap } from "@/lib/domain/measures/gap";
import { formatDayShort, formatNumber } from "@/lib/i18n/format";
import { formatMeasured } from "@/lib/i18n/measured";
import { shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

/** The sum behind the gap of one leader, from the very object that gave the number. */
export function GapSum({
  name,
  gap,
  issues,
  link,
}: {
  /** The leader's. */
  name: string;
  gap: Gap;
  /** Names of issues by slug. */
  issues: ReadonlyMap<string, string>;
  link: Link;
}) {
  const t = getTranslator("says-does");
  const measures = getTranslator("measures");
  const { reason, coverage } = gap;
  return (
    <Sum
      measurement={gap}
      caption={t("sumCaption", { name })}
      intro={reason === null ? t("sumIntro", { name, ...coverage }) : reasonText(reason, coverage)}
      sides={[t("says"), t("does")]}
      lineName={({ issue }) => issues.get(issue) ?? issue}
      held={({ a, b }, side) => {
        const reading = side === 0 ? a : b;
        return (
          <>
            {shownText(reading)}
            {reading.day && <span className="block text-ink-soft">{formatDayShort(reading.day)}</span>}
          </>
        );
      }}
      columns={[
        {
          key: "distance",
          head: t("steps"),
          cell: ({ minDistance, maxDistance }) =>
            minDistance === maxDistance
              ? formatPart(minDistance)
              : measures("agreement.between", {
                  low: formatPart(minDistance),
                  high: formatPart(maxDistance),
                }),
        },
      ]}
      ends={endsOf(gap)}
      methods={(anchor) => link(`/methods#${anchor}`)}
    />
  );
}

/** The ends of the range, each by the formula with what the lines could add up to. */
function endsOf({ range, ends, bounds }: Gap): { label: string; text: string }[] {
  const t = getTranslator("measures");
  if (!range || !ends) return [];
  return range.map((end, at) => ({
    label: t(at === 0 ? "sum.lowest" : "sum.highest"),
    text: t("inNumbers.gap", {
      apart: formatPart(at === 0 ? ends.least : ends.most),
      extent: formatPart(ends.extent),
      result: formatNumber(end),
      shown: formatMeasured(end, bounds),
    }),
  }));
}
