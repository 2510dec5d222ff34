import { MEASURES } from "@/lib/domain/measures/registry";
import { formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { numbersOf } from "../measures/sum-formula";
import { exampleRobustness } from "./example";
import { Formula } from "./formula";
import { MethodSection } from "./method-section";

/** How firmly a place holds under other reasonable choices, with an example computed as the page is rendered. */
export function ClosestSection() {
  const t = getTranslator("methods");
  const own = MEASURES.filter(({ sameOrderAs }) => sameOrderAs === null).length;
  const [bo] = exampleRobustness();
  return (
    <MethodSection id="closest">
      <p>{t("closest.intro", { measures: own })}</p>
      <Formula label={t("closest.formulaLabel")}>{t("closest.formula")}</Formula>
      <p>{t("closest.note", { left: MEASURES.length - own })}</p>
      {bo?.values && bo.closest.raw !== null && (
        <p>
          {t("closest.example", {
            numbers: numbersOf(bo.closest, bo.closest.raw),
            low: formatPercent(bo.values[0]),
            high: formatPercent(bo.values[1]),
          })}
        </p>
      )}
    </MethodSection>
  );
}
