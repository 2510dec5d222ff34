import { CONFIDENCES, isWeaklySourced } from "@/lib/domain/confidence";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { MethodSection } from "./method-section";

/** Words and deeds, which of them stands for a leader, and what weakly sourced means. */
export function LanesSection() {
  const t = getTranslator("methods");
  const grade = (confidence: (typeof CONFIDENCES)[number]) => t(`weak.grade.${confidence}`);
  return (
    <>
      <MethodSection id="lanes">
        <p>{t("lanes.intro")}</p>
        <p>{t("lanes.default")}</p>
        <p>{t("lanes.differ")}</p>
      </MethodSection>
      <MethodSection id="weak">
        <p>
          {t("weak.intro", {
            grades: formatList(CONFIDENCES.map(grade)),
            weak: formatList(CONFIDENCES.filter(isWeaklySourced).map(grade)),
          })}
        </p>
      </MethodSection>
    </>
  );
}
