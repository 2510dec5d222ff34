import { DataTable } from "@/components/ui/data-table";
import { LEVELS, RELIABLE_FROM, TENTATIVE_FROM } from "@/lib/domain/measures/alpha";
import { getTranslator } from "@/lib/i18n/translator";
import { formatAlpha } from "../measures/format-part";
import { numbersOf } from "../measures/sum-formula";
import { EXAMPLE_CODERS, exampleAlpha, exampleUndefined } from "./example-moves";
import { Formula } from "./formula";
import { MethodSection } from "./method-section";

/** How far several coders agree: Krippendorff's alpha, with the published example computed as the page is rendered. */
export function CodersSection() {
  const t = getTranslator("methods");
  const names = getTranslator("measures");
  const { reason } = exampleUndefined("ordinal");
  return (
    <MethodSection id="coders">
      <p>{t("coders.intro")}</p>
      <Formula label={t("coders.formulaLabel")}>{names("formula.alpha-ordinal", { unit: "" })}</Formula>
      <p>{t("coders.terms")}</p>
      <p>
        {t("coders.words", { reliable: formatAlpha(RELIABLE_FROM), tentative: formatAlpha(TENTATIVE_FROM) })}
      </p>
      <DataTable
        caption={t("coders.caption")}
        rows={EXAMPLE_CODERS.map((codes, at) => ({ coder: at + 1, codes }))}
        rowKey={({ coder }) => String(coder)}
        columns={[
          {
            key: "coder",
            head: t("coders.coder"),
            rowHead: true,
            cell: ({ coder }) => t("coders.number", { number: coder }),
          },
          { key: "codes", head: t("coders.codes"), cell: ({ codes }) => [...codes].join(" ") },
        ]}
      />
      {LEVELS.map((level) => {
        const example = exampleAlpha(level);
        return (
          <div key={level}>
            <h3 id={`alpha-${level}`}>{names(`name.alpha-${level}`)}</h3>
            <p>{t(`coders.level.${level}`)}</p>
            {example.value !== null && (
              <p>
                {t("coders.example", {
                  value: formatAlpha(example.value),
                  numbers: numbersOf(example, example.value),
                })}
              </p>
            )}
          </div>
        );
      })}
      <p>{t("coders.undefined", { reason: names(`reason.${reason ?? "one-category"}`) })}</p>
      <p className="text-ink-soft">{t("coders.source")}</p>
    </MethodSection>
  );
}
