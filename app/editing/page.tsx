import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { ReportsWaiting } from "@/components/reports/reports-waiting";
import { Dashboard } from "@/components/review/dashboard";
import { StaleCounts } from "@/components/review/stale-counts";
import { AddressesWaiting } from "@/components/source-health/addresses-waiting";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { MOST_OPEN, openChangeSets, publishedChangeSets } from "@/lib/change-sets/lists/queries";
import { sortChangeSets } from "@/lib/change-sets/lists/sorting";
import { utcToday } from "@/lib/clock";
import { addDays } from "@/lib/domain/day";
import { may } from "@/lib/domain/permissions";
import { getTranslator } from "@/lib/i18n/translator";
import { countWaitingImports } from "@/lib/imports/waiting/queries";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { countWaiting } from "@/lib/reports/queue/queries";
import { readSettings } from "@/lib/settings/queries";
import { countSourcesToLookAt } from "@/lib/sources/health/queries";
import { countToRecheck } from "@/lib/stances/recheck/queries";

const PUBLISHED = 5;

/** The editors' first page: what waits for them, what is theirs, what went stale. */
export default async function EditingPage(props: PageProps<"/editing">) {
  return signedInPage(props, "/editing", "comment", {}, async ({ actor }) => {
    const [{ selfApproval, recheckAfterDays: days }, open, published, release, reports, imports, addresses] =
      await Promise.all([
        readSettings(),
        openChangeSets(actor),
        publishedChangeSets(actor, PUBLISHED),
        latestReleaseNumber(),
        countWaiting(utcToday()),
        countWaitingImports(actor),
        countSourcesToLookAt(),
      ]);
    const since = addDays(utcToday(), -days);
    const counts = release === null ? { unchecked: 0, reworded: 0 } : await countToRecheck(release, since);
    const sorted = sortChangeSets(open, actor, selfApproval);
    const waiting = sorted.returned.length + sorted.toReview.length + sorted.toPublish.length;
    const t = getTranslator("review");
    return {
      title: t("title"),
      body: (
        <>
          <PageHeader
            title={t("title")}
            standfirst={t("standfirst", { waiting })}
            actions={
              <a className="button" data-kind="primary" href="/editing/new">
                {t("new")}
              </a>
            }
          />
          {imports > 0 && (
            <p>
              <a href="/editing/imports">{t("imports", { count: imports })}</a>
            </p>
          )}
          {open.length === MOST_OPEN && <Notice>{t("list.cut", { count: MOST_OPEN })}</Notice>}
          <Dashboard
            sorted={sorted}
            published={published}
            viewer={actor.id}
            reviews={may(actor, "review")}
            now={new Date()}
            stale={
              <>
                <ReportsWaiting {...reports} />
                <StaleCounts counts={counts} days={days} />
                <AddressesWaiting counts={addresses} />
              </>
            }
          />
        </>
      ),
    };
  });
}
