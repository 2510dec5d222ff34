import { DataTable } from "@/components/ui/data-table";
import { HALF_LIVES, KIND_OF_LANE, OLD_BELOW } from "@/lib/domain/measures/freshness";
import { formatDay, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { numbersOf } from "../measures/sum-formula";
import { EXAMPLE_DAY } from "./example";
import { EXAMPLE_CELLS, EXAMPLE_STATEMENT, exampleFreshness, examplePriority } from "./example-gaps";
import { Formula } from "./formula";
import { MethodSection } from "./method-section";

const YEAR = 365.25;
const KINDS = Object.entries(HALF_LIVES).map(([kind, days]) => ({
  kind: kind as keyof typeof HALF_LIVES,
  days,
}));

/** How fresh a cell is, and in which order cells deserve a look. */
export function GapsSections() {
  const t = getTranslator("methods");
  const gaps = getTranslator("gaps");
  const { unknown, old } = examplePriority();
  return (
    <>
      <MethodSection id="freshness">
        <p>{t("freshness.intro")}</p>
        <Formula label={t("freshness.formulaLabel")}>{t("freshness.formula")}</Formula>
        <DataTable
          caption={t("freshness.caption")}
          rows={KINDS}
          rowKey={({ kind }) => kind}
          columns={[
            {
              key: "kind",
              head: gaps("column.evidence"),
              rowHead: true,
              cell: ({ kind }) => gaps(`evidence.${kind}`),
            },
            {
              key: "half",
              head: gaps("column.halfLife"),
              align: "end",
              cell: ({ days }) => gaps("years", { count: days / YEAR }),
            },
          ]}
        />
        <p>
          {t("freshness.kinds", {
            says: gaps(`evidence.${KIND_OF_LANE.says}`),
            does: gaps(`evidence.${KIND_OF_LANE.does}`),
            old: formatPercent(OLD_BELOW),
          })}
        </p>
        <p>
          {t("freshness.example", {
            day: formatDay(EXAMPLE_STATEMENT),
            on: formatDay(EXAMPLE_DAY),
            value: formatPercent(exampleFreshness().value ?? 0),
          })}
        </p>
      </MethodSection>
      <MethodSection id="priority">
        <p>{t("priority.intro")}</p>
        <Formula label={t("priority.formulaLabel")}>{t("priority.formula")}</Formula>
        <p>{t("priority.note")}</p>
        <p>
          {t("priority.example", {
            unknown: t(`agreement.issues.${EXAMPLE_CELLS.unknown}`),
            unknownNumbers: numbersOf(unknown, unknown.raw ?? 0),
            old: t(`agreement.issues.${EXAMPLE_CELLS.old}`),
            day: formatDay(EXAMPLE_STATEMENT),
            on: formatDay(EXAMPLE_DAY),
            oldNumbers: numbersOf(old, old.raw ?? 0),
          })}
        </p>
      </MethodSection>
    </>
  );
}
