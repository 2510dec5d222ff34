import { listedRelease, numbersAbout, subjectOf } from "@/app/_changes/listed";
import { feedPath } from "@/app/_changes/paths";
import { namesAt } from "@/app/_record-names/names-at";
import { pagesOf } from "@/app/_view/paging";
import { ChangeFilters } from "@/components/changes/change-filters";
import { ReleaseList } from "@/components/changes/release-list";
import { WithheldList } from "@/components/changes/withheld-list";
import type { Names } from "@/components/events/names";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import { issue, leader, page } from "@/lib/views/parameters";
import { listWithheld } from "@/lib/withholdings/queries";
import { publicPage } from "../_view/public-page";

const PER_PAGE = 20;

/** Every release in plain sentences, of all that was changed or of what is about one leader, one issue, or both. */
export default async function ChangesPage(props: PageProps<"/changes">) {
  return publicPage(props, "/changes", { leader, issue, page }, async ({ view, moment, link }) => {
    const { number, day, sentence } = moment.release;
    const subject = await subjectOf(view, number);
    const { count, releases } = await numbersAbout(subject, number, {
      take: PER_PAGE,
      skip: (view.page - 1) * PER_PAGE,
    });
    const pages = pagesOf(count, PER_PAGE, view.page);
    const [listed, roster, issues, withheld] = await Promise.all([
      Promise.all(releases.map((release) => listedRelease(release, subject))),
      leadersAt(number),
      issuesAt(number),
      listWithheld(),
    ]);
    const t = getTranslator("changes");
    const names = await namesAt(number);
    const what = aboutWhat(view, names);
    const feed = feedPath(view);
    return {
      title: what ? t("feedOf", { name: what }) : t("title"),
      description: t("description", { number, day: formatDay(day), sentence }),
      feed: { href: feed, title: what ? t("feedOf", { name: what }) : t("feedAll") },
      body: (
        <>
          <PageHeader title={t("title")} standfirst={t("standfirst", { count: number })} />
          <ChangeFilters
            leader={view.leader}
            issue={view.issue}
            leaders={roster.all.map(({ slug, name }) => ({ value: slug, label: name }))}
            issues={issues.all.map(({ slug, name }) => ({ value: slug, label: name }))}
            link={link}
          />
          <Section
            id="releases"
            title={what ? t("feedOf", { name: what }) : t("listTitle")}
            aside={what ? t("about", { count, number, what }) : t("listNote")}
          >
            {listed.length > 0 ? (
              <ReleaseList releases={listed} names={names} link={link} />
            ) : (
              <EmptyState title={t("none")}>
                <a href={link("/changes")}>{t("noneAll")}</a>
              </EmptyState>
            )}
            <Pagination
              page={view.page}
              pages={pages}
              href={(to) =>
                link("/changes", { leader: view.leader, issue: view.issue, page: to === 1 ? null : to })
              }
            />
            <p className="mt-6">
              <a href={feed}>{t("feed")}</a>
            </p>
          </Section>
          {!what && <WithheldList withheld={withheld} link={link} />}
          <p className="mt-8 max-w-prose text-note text-ink-soft">{t("hashNote")}</p>
        </>
      ),
    };
  });
}

function aboutWhat(view: { leader: string | null; issue: string | null }, names: Names): string | null {
  const who = view.leader && names.leader(view.leader);
  const on = view.issue && names.issue(view.issue);
  return who && on ? getTranslator("changes")("aboutBoth", { leader: who, issue: on }) : (who ?? on);
}
