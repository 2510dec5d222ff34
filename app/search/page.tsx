import "@/components/search/search.css";
import { hitGroups } from "@/components/search/hit-lines";
import { HitList } from "@/components/search/hit-list";
import { NothingAsked, NothingFound } from "@/components/search/nothing-found";
import { SearchForm } from "@/components/search/search-form";
import { PageHeader } from "@/components/ui/page-header";
import { askedOn } from "@/lib/domain/asked";
import type { Day } from "@/lib/domain/day";
import { getTranslator } from "@/lib/i18n/translator";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import { SEARCH_KINDS } from "@/lib/search/model";
import { searchRecord } from "@/lib/search/queries";
import { choice, type SearchParams } from "@/lib/views/parameter";
import { text } from "@/lib/views/parameters";
import { publicPage } from "../_view/public-page";

const spec = { q: text, kind: choice(["all", ...SEARCH_KINDS]) };
/** Hits of each kind together, and of one kind alone. */
const FEW = 8;
const MANY = 100;

export default async function SearchPage(props: { searchParams: Promise<SearchParams> }) {
  return publicPage(props, "/search", spec, async ({ view, moment, link }) => {
    const t = getTranslator("search");
    const { number } = moment.release;
    const { q, kind } = view;
    const all = q ? hitGroups(await searchRecord(number, q, kind === "all" ? FEW : MANY)) : [];
    const groups = kind === "all" ? all : all.filter((group) => group.kind === kind);
    const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
    const more = groups.some((group) => group.more);
    return {
      title: q ? t("titleFor", { query: q }) : t("title"),
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
            <NothingFound query={q} widen={all.length > 0 ? link("/search", { q }) : null} link={link} />
          )}
          <HitList
            groups={groups}
            link={link}
            moreHref={(of) => (kind === "all" ? link("/search", { q, kind: of }) : null)}
          />
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
