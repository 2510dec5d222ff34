import { feedPath } from "@/app/_changes/paths";
import { figureFiles } from "@/app/_figures/figure";
import { changesListed, changesSpec, readChanges } from "@/app/_lists/changes";
import { ChangeFilters } from "@/components/changes/change-filters";
import { CHANGES } from "@/components/changes/changes-figure";
import { ReleaseList } from "@/components/changes/release-list";
import { WithheldList } from "@/components/changes/withheld-list";
import { FigureFiles } from "@/components/charts/figure-files";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import { listWithheld } from "@/lib/withholdings/queries";
import { publicPage } from "../_view/public-page";

/** Every release in plain sentences, of all that was changed or of what is about one leader, one issue, or both. */
export default async function ChangesPage(props: PageProps<"/changes">) {
  return publicPage(props, "/changes", changesSpec, async ({ view, moment, link, permanent }) => {
    const { number, day, sentence } = moment.release;
    const [read, roster, issues, withheld] = await Promise.all([
      readChanges(view, moment),
      leadersAt(number),
      issuesAt(number),
      listWithheld(),
    ]);
    const { listed, names, count, pages, what } = read;
    const t = getTranslator("changes");
    const feed = feedPath(view);
    const figure = changesListed(read, moment);
    return {
      title: what ? t("feedOf", { name: what }) : t("title"),
      finding: figure.title,
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
            <FigureFiles
              figure={figure}
              label={getTranslator("lists")("files")}
              files={figureFiles(CHANGES, changesSpec, view, permanent)}
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
