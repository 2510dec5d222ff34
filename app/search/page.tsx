import { figureFiles } from "@/app/_figures/figure";
import { hitsListed, readSearch, searchSpec } from "@/app/_lists/search";
import { FigureFiles } from "@/components/charts/figure-files";
import { HitList } from "@/components/search/hit-list";
import { SEARCH } from "@/components/search/hits-figure";
import { NothingAsked, NothingFound } from "@/components/search/nothing-found";
import { SearchForm } from "@/components/search/search-form";
import { PageHeader } from "@/components/ui/page-header";
import { askedOn } from "@/lib/domain/asked";
import type { Day } from "@/lib/domain/day";
import { getTranslator } from "@/lib/i18n/translator";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import type { SearchParams } from "@/lib/views/parameter";
import { publicPage } from "../_view/public-page";

export default async function SearchPage(props: { searchParams: Promise<SearchParams> }) {
  return publicPage(props, "/search", searchSpec, async ({ view, moment, link, permanent }) => {
    const t = getTranslator("search");
    const { number } = moment.release;
    const { q, kind } = view;
    const { groups, isOtherwise, count, more } = await readSearch(view, moment);
    const figure = q === "" ? null : hitsListed(groups, view, moment);
    return {
      title: q ? t("titleFor", { query: q }) : t("title"),
      finding: figure?.title,
      description: t("description"),
      body: (
        <>
          <PageHeader title={t("title")} standfirst={t("standfirst", { release: number })} />
          <SearchForm query={q} kind={kind} link={link} />
          {q !== "" && count > 0 && (
            <p className="mt-4" role="status">
              {t(more ? "summaryMore" : "summary", { count, query: q })}
            </p>
          )}
          {q === "" && <NothingAsked examples={await examplesAt(number, moment.asOf)} link={link} />}
          {q !== "" && count === 0 && (
            <NothingFound query={q} widen={isOtherwise ? link("/search", { q }) : null} link={link} />
          )}
          <HitList
            groups={groups}
            link={link}
            moreHref={(of) => (kind === "all" ? link("/search", { q, kind: of }) : null)}
          />
          {figure && count > 0 && (
            <FigureFiles
              figure={figure}
              label={getTranslator("lists")("files")}
              files={figureFiles(SEARCH, searchSpec, view, permanent)}
            />
          )}
        </>
      ),
    };
  });
}

/** Words to try, from the record itself: a leader, an issue, and the two together. */
async function examplesAt(release: number, asOf: Day): Promise<string[]> {
  const [leaders, issues] = await Promise.all([leadersAt(release), issuesAt(release)]);
  const [leader] = leaders.all;
  const issue = askedOn(issues.all, asOf).at(-1);
  if (!leader || !issue) return [];
  const family = leader.sortName.split(",")[0] ?? leader.name;
  return [leader.name, issue.name, `${family} ${issue.shortName}`];
}
