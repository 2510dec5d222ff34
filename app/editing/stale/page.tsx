import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { pagesOf } from "@/app/_view/paging";
import { recordAt } from "@/app/_view/record";
import { namesFrom } from "@/components/events/names";
import { StaleList } from "@/components/review/stale-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { utcToday } from "@/lib/clock";
import { addDays } from "@/lib/domain/day";
import { getTranslator } from "@/lib/i18n/translator";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { readSettings } from "@/lib/settings/queries";
import { countToRecheck, stancesToRecheck } from "@/lib/stances/recheck/queries";
import { choice, writeView } from "@/lib/views/parameter";
import { page } from "@/lib/views/parameters";
import { MissingRecordError } from "@/lib/views/problem";

const PATH = "/editing/stale";
const PER_PAGE = 50;
const spec = { reason: choice(["unchecked", "reworded"]), page };

/** The published stances that wait for an editor's look, those left longest first. */
export default async function StalePage(props: PageProps<"/editing/stale">) {
  return signedInPage(props, PATH, "comment", spec, async ({ view }) => {
    const release = await latestReleaseNumber();
    if (release === null) throw new MissingRecordError("page", PATH);
    const { recheckAfterDays: days } = await readSettings();
    const since = addDays(utcToday(), -days);
    const { reason } = view;
    const counts = await countToRecheck(release, since);
    const pages = pagesOf(counts[reason], PER_PAGE, view.page);
    const [record, stances] = await Promise.all([
      recordAt(release),
      stancesToRecheck(release, reason, since, { take: PER_PAGE, skip: (view.page - 1) * PER_PAGE }),
    ]);
    const t = getTranslator("review");
    const href = (change: Partial<typeof view>) =>
      `${PATH}${writeView(spec, { ...view, page: 1, ...change })}`;
    const title = t(`stale.${reason}Title`);
    return {
      title,
      body: (
        <>
          <PageHeader
            eyebrow={t("stale.title")}
            title={title}
            standfirst={counts[reason] > 0 && t(`stale.${reason}Standfirst`, { count: counts[reason], days })}
          />
          <Tabs
            label={t("stale.tabs")}
            tabs={[
              {
                label: t("stale.tabUnchecked", { count: counts.unchecked }),
                href: href({ reason: "unchecked" }),
                current: reason === "unchecked",
              },
              {
                label: t("stale.tabReworded", { count: counts.reworded }),
                href: href({ reason: "reworded" }),
                current: reason === "reworded",
              },
            ]}
          />
          <p className="mt-4 mb-2 text-note">
            <a href="/gaps#queue">{t("stale.gaps")}</a>
          </p>
          {stances.length === 0 ? (
            <EmptyState title={t("stale.empty")} />
          ) : (
            <StaleList stances={stances} names={namesFrom(record.leaders.bySlug, record.issues.bySlug)} />
          )}
          <Pagination page={view.page} pages={pages} href={(to) => href({ page: to })} />
        </>
      ),
    };
  });
}
