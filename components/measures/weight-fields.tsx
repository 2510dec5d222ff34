import { formatNumber } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { WEIGHT_FIELD } from "@/lib/views/form-address";
import { WeightSlider } from "./weight-slider.client";

const MOST = 3;
const STEP = 0.5;

/** A slider from 0 to 3 for the weight of each issue; one that an address set beyond or between stays as it is. */
export function WeightFields({
  issues,
  weights,
}: {
  issues: readonly { slug: string; shortName: string }[];
  weights: Readonly<Record<string, number>>;
}) {
  const t = getTranslator("measures");
  const words = Object.fromEntries(
    Array.from({ length: MOST / STEP + 1 }, (_, at) => at * STEP).map((weight) => [
      weight,
      weight === 0 ? t("weights.leftOut") : t("weights.times", { weight: formatNumber(weight) }),
    ]),
  );
  return (
    <div className="weight-fields">
      {issues.map(({ slug, shortName }) => {
        const weight = weights[slug] ?? 1;
        return (
          <WeightSlider
            key={slug}
            name={`${WEIGHT_FIELD}${slug}`}
            label={shortName}
            weight={weight}
            most={Math.max(MOST, weight)}
            step={Number.isInteger(weight / STEP) ? STEP : "any"}
            words={words}
          />
        );
      })}
    </div>
  );
}
