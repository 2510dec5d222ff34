import type { CSSProperties } from "react";
import { valueText } from "@/components/analysis/value-text";
import { SHADE_STEPS, sideOf } from "@/lib/charts/shade";
import type { PairMeasure } from "@/lib/domain/measures/registry";
import { getTranslator } from "@/lib/i18n/translator";

/** Coverages that show how the size of a square is to be read. */
const SIZES = [
  { shared: 5, of: 9 },
  { shared: 7, of: 9 },
  { shared: 9, of: 9 },
];

/** What the squares of the matrix mean, in the unit of the measure. */
export function MatrixKey({ measure: { bounds } }: { measure: PairMeasure }) {
  const t = getTranslator("similarity");
  const [low, high] = bounds;
  const at = (from: number) => valueText(bounds, low + from * (high - low));
  return (
    <div className="similarity-key">
      <span>{t("key.shade")}</span>
      {SHADE_STEPS.map(({ from, shade }, place) => (
        <span key={shade.step}>
          <i className="similarity-key-square" data-shade={shade.step} />
          {from === 0
            ? t("key.below", { value: at(SHADE_STEPS[place - 1]?.from ?? 0) })
            : t("key.from", { value: at(from) })}
        </span>
      ))}
      <span>{t("key.size")}</span>
      {SIZES.map((coverage) => (
        <span key={coverage.shared}>
          <i className="similarity-key-square" data-shade={1} style={sized(sideOf(coverage))} />
          {t("key.sizes", coverage)}
        </span>
      ))}
      <span>{t("key.refused")}</span>
    </div>
  );
}

function sized(side: number): CSSProperties & Record<`--${string}`, number> {
  return { "--side": side };
}
