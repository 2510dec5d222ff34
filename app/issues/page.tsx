import { spreadOn } from "@/app/_issues/holders";
import { publicPage } from "@/app/_view/public-page";
import { recordAt } from "@/app/_view/record";
import { IssueEntries } from "@/components/issues/issue-entries";
import { SpreadKey } from "@/components/issues/spread-key";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { askedOn } from "@/lib/domain/asked";
import { lastCheckedOf } from "@/lib/domain/staleness";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";
import { choice } from "@/lib/views/parameter";

const spec = { order: choice(["editors", "spread"]) };

/** All issues: the proposition, and how the positions on it lie. */
export default async function IssuesPage(props: PageProps<"/issues">) {
  return publicPage(props, "/issues", spec, async ({ view, moment, link }) => {
    const t = getTranslator("issues");
    const record = await recordAt(moment.release.number);
    const day = formatDay(moment.asOf);
    const asked = askedOn(record.issues.all, moment.asOf);
    const count = asked.length;
    const of = record.leaders.all.length;
    const listed = (all: Issue[]) => {
      const entries = all.map((issue) => ({
        issue,
        spread: spreadOn(record, issue, moment, "default"),
        of,
      }));
      return view.order === "spread"
        ? entries.sort((a, b) => (b.spread.deviation ?? -1) - (a.spread.deviation ?? -1))
        : entries;
    };
    const retired = listed(record.issues.all.filter((issue) => !asked.includes(issue)));
    return {
      title: t("listTitle"),
      description: t("listDescription", { count, leaders: of, day }),
      lastChecked: lastCheckedOf(record.issues.all),
      body: (
        <>
          <PageHeader title={t("listTitle")} standfirst={t("listStandfirst", { count, day })} />
          <Tabs
            label={t("order")}
            tabs={[
              { label: t("orderEditors"), href: link("/issues"), current: view.order === "editors" },
              {
                label: t("orderSpread"),
                href: link("/issues", { order: "spread" }),
                current: view.order === "spread",
              },
            ]}
          />
          <p className="mt-3 text-ink-soft text-note">{t("orderSaid", { order: view.order })}</p>
          <SpreadKey />
          <IssueEntries label={t("listLabel")} issues={listed(asked)} asOf={moment.asOf} link={link} />
          {retired.length > 0 && (
            <Section id="no-longer-asked" title={t("retiredTitle")} aside={t("retiredAside")}>
              <IssueEntries label={t("retiredTitle")} issues={retired} asOf={moment.asOf} link={link} />
            </Section>
          )}
        </>
      ),
    };
  });
}
