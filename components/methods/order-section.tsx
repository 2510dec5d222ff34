import { DIFFERENCE_FROM } from "@/lib/domain/order";
import { POSITIONS, SCALE_RANGE } from "@/lib/domain/scale";
import { formatList, formatNumber, formatPosition } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { exampleSpread } from "./example";
import { Formula } from "./formula";
import { MethodSection } from "./method-section";

/** Spread on an issue, and the orders of lists. */
export function OrderSections() {
  const t = getTranslator("methods");
  const { byPosition, median, deviation } = exampleSpread();
  const positions = POSITIONS.flatMap((position) =>
    Array.from({ length: byPosition[position] }, () => formatPosition(position)),
  );
  return (
    <>
      <MethodSection id="spread">
        <p>{t("spread.intro", { half: formatNumber(SCALE_RANGE / 2) })}</p>
        <Formula label={t("spread.formulaLabel")}>{t("spread.formula")}</Formula>
        {median !== null && deviation !== null && (
          <p>
            {t("spread.example", {
              positions: formatList(positions),
              median: formatNumber(median),
              deviation: formatNumber(deviation),
            })}
          </p>
        )}
      </MethodSection>
      <MethodSection id="order">
        <p>{t("order.intro")}</p>
        <ul>
          <li>{t("order.distance")}</li>
          <li>{t("order.contrast", { steps: DIFFERENCE_FROM })}</li>
          <li>{t("order.rarer")}</li>
        </ul>
      </MethodSection>
    </>
  );
}
