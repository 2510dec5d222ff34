import { DataTable } from "@/components/ui/data-table";
import { MIN_COVERAGE, MIN_SHARED } from "@/lib/domain/agreement";
import { AGREEMENT_BANDS } from "@/lib/domain/agreement-bands";
import { SCALE_MAX, SCALE_RANGE } from "@/lib/domain/scale";
import { formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { ExampleAgreement } from "./agreement-section";
import { REFUSED_ISSUES } from "./example";
import { Formula } from "./formula";
import { MethodSection } from "./method-section";

/** The range, the refusal, and the words for percentages. */
export function RangeSections() {
  const t = getTranslator("methods");
  const compare = getTranslator("compare");
  return (
    <>
      <MethodSection id="range">
        <p>{t("range.intro", { high: SCALE_MAX, extent: SCALE_RANGE })}</p>
        <Formula label={t("range.formulaLabel")}>{t("range.formula", { extent: SCALE_RANGE })}</Formula>
        <p>{t("range.note")}</p>
      </MethodSection>
      <MethodSection id="refusal">
        <p>{t("refusal.intro", { minShared: MIN_SHARED, minCoverage: formatPercent(MIN_COVERAGE) })}</p>
        <p>{t("refusal.example", { count: REFUSED_ISSUES })}</p>
        <ExampleAgreement count={REFUSED_ISSUES} />
      </MethodSection>
      <MethodSection id="words">
        <p>{t("words.intro")}</p>
        <DataTable
          caption={t("words.caption")}
          rows={[...AGREEMENT_BANDS]}
          rowKey={({ word }) => word}
          columns={[
            {
              key: "word",
              head: t("words.word"),
              rowHead: true,
              cell: ({ word }) => compare(`words.${word}`),
            },
            { key: "from", head: t("words.from"), cell: ({ from }) => formatPercent(from) },
          ]}
        />
      </MethodSection>
    </>
  );
}
