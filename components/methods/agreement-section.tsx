import { AgreementFigure } from "@/components/compare/agreement-figure";
import { AgreementSum } from "@/components/measures/agreement-sum";
import { Disclosure } from "@/components/ui/disclosure";
import { DEFAULT_MEASURE } from "@/lib/domain/measures/registry";
import { SCALE_MAX, SCALE_MIN, SCALE_RANGE } from "@/lib/domain/scale";
import { formatPosition } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { EXAMPLE_A, EXAMPLE_B, EXAMPLE_ISSUES, exampleAgreement } from "./example";
import { Formula } from "./formula";
import { MethodSection } from "./method-section";

/** The formula of agreement and an example computed, as the page is rendered, by the function that every page uses. */
export function AgreementSection() {
  const t = getTranslator("methods");
  const extent = SCALE_RANGE;
  return (
    <MethodSection id="agreement">
      <p>{t("agreement.intro")}</p>
      <Formula label={t("agreement.formulaLabel")}>{t("agreement.formula", { extent })}</Formula>
      <p>
        {t("agreement.terms", {
          low: formatPosition(SCALE_MIN),
          high: formatPosition(SCALE_MAX),
          extent,
        })}
      </p>
      <p>{t("agreement.scope")}</p>
      <p>{t("agreement.laws")}</p>
      <h3 id="example">{t("agreement.example")}</h3>
      <p>{t("agreement.exampleIntro")}</p>
      <ExampleAgreement count={EXAMPLE_ISSUES.length} open />
    </MethodSection>
  );
}

/** The example over its first `count` issues: the figure as pages show it, and its sum. */
export function ExampleAgreement({ count, open = false }: { count: number; open?: boolean }) {
  const t = getTranslator("methods");
  const agreement = exampleAgreement(count);
  const issueNames = Object.fromEntries(
    EXAMPLE_ISSUES.map((issue) => [issue, t(`agreement.issues.${issue}`)]),
  );
  const sum = (
    <AgreementSum
      agreement={agreement}
      a={EXAMPLE_A}
      b={EXAMPLE_B}
      issueNames={issueNames}
      measure={DEFAULT_MEASURE}
      methods={(anchor) => `#${anchor}`}
    />
  );
  return (
    <div className="method-example">
      <AgreementFigure agreement={agreement} />
      {open ? sum : <Disclosure summary={t("agreement.showSum")}>{sum}</Disclosure>}
    </div>
  );
}
