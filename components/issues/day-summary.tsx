import type { FigureAddresses } from "@/components/charts/figure-files";
import { FigureFrame } from "@/components/charts/figure-frame";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import type { Figure } from "@/lib/charts/figure";
import { type LaneChoice, lanesDiffer } from "@/lib/domain/cell";
import { spread as spreadOf } from "@/lib/domain/spread";
import { formatDay, formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link, Moment } from "@/lib/views/moment";
import type { Holder } from "./model";
import { SpreadSum } from "./spread-sum";

const CHOICES: readonly LaneChoice[] = ["default", "says", "does"];

/** How an issue divides the leaders on the day: the spread, who is read how, where word and deed differ. */
export function DaySummary({
  path,
  issue,
  holders,
  lane,
  spread,
  moment,
  link,
}: {
  path: string;
  /** Its name. */
  issue: string;
  holders: Holder[];
  lane: LaneChoice;
  spread: { figure: Figure; files: FigureAddresses };
  moment: Moment;
  link: Link;
}) {
  const t = getTranslator("issues");
  const day = formatDay(moment.asOf);
  const out = holders.filter(({ status }) => status !== "in-office").length;
  const differing = holders.filter(({ cell }) => lanesDiffer(cell));
  return (
    <Section id="spread" title={t("onTheDay")}>
      <Tabs
        label={t("laneLabel")}
        tabs={CHOICES.map((choice) => ({
          label: t("lane", { lane: choice }),
          href: link(path, { lane: choice === "default" ? null : choice }),
          current: choice === lane,
        }))}
      />
      <div className="mt-4">
        <FigureFrame {...spread} legend={<p className="chart-key">{t("spreadMarks")}</p>} />
      </div>
      <p className="mt-3 max-w-prose text-ink-soft text-note">
        {t("differing", {
          count: differing.length,
          list: formatList(differing.map(({ name }) => name)),
        })}{" "}
        {out > 0 && t(moment.former === "strict" ? "formerStrict" : "formerLastDay", { count: out, day })}
      </p>
      <Disclosure summary={t("spreadSum.show")}>
        <SpreadSum issue={issue} spread={spreadOf(holders.map(({ reading }) => reading))} link={link} />
      </Disclosure>
    </Section>
  );
}
