import { DataTable } from "@/components/ui/data-table";
import { addDays, type DatedDay, parseDatedDay, writeDatedDay } from "@/lib/domain/day";
import { formatDay, formatDayIn } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { EXAMPLE_DAY, exampleDeedDay } from "./example";
import { MethodSection } from "./method-section";

const WRITTEN: DatedDay[] = ["2021-03-15", "2021-03", "2021"].flatMap((text) => parseDatedDay(text) ?? []);

/** How days of different precision count, how leaders out of office are read, and what retiring an issue means. */
export function TimeSection() {
  const t = getTranslator("methods");
  const lastDay = exampleDeedDay("last-day");
  return (
    <>
      <MethodSection id="precision">
        <p>{t("precision.intro")}</p>
        <DataTable
          caption={t("precision.caption")}
          rows={WRITTEN}
          rowKey={writeDatedDay}
          columns={[
            { key: "recorded", head: t("precision.recorded"), rowHead: true, cell: writeDatedDay },
            { key: "counted", head: t("precision.counted"), cell: ({ day }) => day },
            { key: "shown", head: t("precision.shown"), cell: (day) => formatDayIn(day) },
          ]}
        />
        <p>{t("precision.terms")}</p>
        <p>{t("precision.lastChecked")}</p>
      </MethodSection>
      <MethodSection id="former">
        <p>{t("former.intro")}</p>
        <p>
          {t("former.example", {
            left: formatDay(addDays(lastDay, 1)),
            day: formatDay(EXAMPLE_DAY),
            lastDay: formatDay(lastDay),
          })}
        </p>
        <p>{t("former.strict", { day: formatDay(exampleDeedDay("strict")) })}</p>
      </MethodSection>
      <MethodSection id="retired">
        <p>{t("retired.intro")}</p>
        <p>{t("retired.line")}</p>
      </MethodSection>
    </>
  );
}
