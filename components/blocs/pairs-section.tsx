import { AgreementBar } from "@/components/compare/agreement-bar";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { BlocPairs } from "@/lib/domain/measures/bloc-pairs";
import { formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { BlocSide } from "./model";
import { PairsSum, type PairsSumProps, pairName } from "./pairs-sum";

/** Member against member: the mean over all pairs, how these lie about it, and the sum. */
export function PairsSection(props: PairsSumProps) {
  const t = getTranslator("blocs");
  const { sides, pairs } = props;
  const [a, b] = sides;
  const { value, range, reason, coverage } = pairs;
  return (
    <Section
      id="pairs"
      title={t("pairs.title", { a: a.name, b: b.within })}
      aside={t("pairs.aside", { a: a.within, b: b.within })}
    >
      <div className="grid max-w-xl gap-1">
        {value !== null && <p className="text-title font-semibold">{formatPercent(value)}</p>}
        <AgreementBar value={value} range={range} />
        <p className="text-note text-ink-soft">
          {reason === null ? t("pairs.covered", coverage) : t(`pairs.refused.${reason}`, coverage)}{" "}
          {range && t("pairs.range", { low: formatPercent(range[0]), high: formatPercent(range[1]) })}
        </p>
        <SpreadText sides={sides} pairs={pairs} />
      </div>
      {coverage.of > 0 && (
        <Disclosure summary={t("explain")}>
          <PairsSum {...props} />
        </Disclosure>
      )}
    </Section>
  );
}

/** How the numbers of the pairs lie, and which two are nearest and farthest; nothing where there are not two of them. */
function SpreadText({ sides, pairs }: { sides: readonly BlocSide[]; pairs: BlocPairs }) {
  const t = getTranslator("blocs");
  const { spread, cells, coverage } = pairs;
  if (!spread || coverage.shared < 2) return null;
  const named = pairName(sides);
  const nearest = cells.find(({ amount }) => amount === spread.greatest);
  const farthest = cells.find(({ amount }) => amount === spread.least);
  return (
    <>
      <p className="text-note">
        {t("pairs.spread", {
          least: formatPercent(spread.least),
          greatest: formatPercent(spread.greatest),
          deviation: Math.round(100 * spread.deviation),
        })}
      </p>
      {nearest && farthest && nearest !== farthest && (
        <p className="text-note">
          {t("pairs.ends", {
            nearest: named(nearest),
            nearestValue: formatPercent(spread.greatest),
            farthest: named(farthest),
            farthestValue: formatPercent(spread.least),
          })}
        </p>
      )}
    </>
  );
}
