import { Disclosure } from "@/components/ui/disclosure";
import { Tabs } from "@/components/ui/tabs";
import { type LaneChoice, lanesDiffer } from "@/lib/domain/cell";
import { spread } from "@/lib/domain/spread";
import { formatDay, formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link, Moment } from "@/lib/views/moment";
import type { Holder } from "./model";
import { SpreadBar } from "./spread-bar";
import { SpreadKey } from "./spread-key";
import { SpreadSum } from "./spread-sum";
import { spreadText } from "./spread-text";
import "./issues.css";

const CHOICES: readonly LaneChoice[] = ["default", "says", "does"];

/** How an issue divides the leaders on the day: the bar, the measures, who is read how, where word and deed differ. */
export function DaySummary({
  path,
  issue,
  holders,
  lane,
  moment,
  link,
}: {
  path: string;
  /** Its name. */
  issue: string;
  holders: Holder[];
  lane: LaneChoice;
  moment: Moment;
  link: Link;
}) {
  const t = getTranslator("issues");
  const of = holders.length;
  const day = formatDay(moment.asOf);
  const measured = spread(holders.map(({ reading }) => reading));
  const out = holders.filter(({ status }) => status !== "in-office").length;
  const differing = holders.filter(({ cell }) => lanesDiffer(cell));
  return (
    <>
      <Tabs
        label={t("laneLabel")}
        tabs={CHOICES.map((choice) => ({
          label: t("lane", { lane: choice }),
          href: link(path, { lane: choice === "default" ? null : choice }),
          current: choice === lane,
        }))}
      />
      <div className="spread-figure mt-4">
        <SpreadBar spread={measured} of={of} />
        <SpreadKey />
        <p>
          {spreadText(measured, of)} {t("laneSaid", { lane, day, release: moment.release.number })}
        </p>
        <p className="text-ink-soft text-note">
          {t("differing", {
            count: differing.length,
            list: formatList(differing.map(({ name }) => name)),
          })}{" "}
          {out > 0 && t(moment.former === "strict" ? "formerStrict" : "formerLastDay", { count: out, day })}
        </p>
      </div>
      <Disclosure summary={t("spreadSum.show")}>
        <SpreadSum issue={issue} spread={measured} link={link} />
      </Disclosure>
    </>
  );
}
