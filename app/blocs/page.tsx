import { redirect } from "next/navigation";
import { leaderFollowed, throughTime, withSide } from "@/app/_analysis/bloc-followed";
import { blocsPageSpec, blocsSpec, sideOf } from "@/app/_analysis/blocs";
import { type BlocsRead, distributionOf, readBlocs, scopeOfBlocs } from "@/app/_analysis/blocs-shown";
import { figureFiles } from "@/app/_figures/figure";
import { publicPage } from "@/app/_view/public-page";
import { type PublishedRecord, recordAt } from "@/app/_view/record";
import { keptFields, queryOfView, sumHref } from "@/components/analysis/view";
import { BlocsBody, type BlocsShown } from "@/components/blocs/blocs-body";
import { BLOC_DISTRIBUTION } from "@/components/blocs/distribution-figure";
import { findingOfBlocs } from "@/components/blocs/finding";
import { AGREEMENT_WITH_BLOC } from "@/components/blocs/with-bloc-figure";
import { DEFAULT_MEASURE } from "@/lib/domain/measures/registry";
import { getTranslator } from "@/lib/i18n/translator";
import { sentByForm, withWeightFields } from "@/lib/views/form-address";
import type { Link, Moment } from "@/lib/views/moment";
import type { SearchParams, ViewOf } from "@/lib/views/parameter";
import { ParameterError, shownValue } from "@/lib/views/problem";

type View = ViewOf<typeof blocsPageSpec>;

/** Groups of countries, or a list of one's own: how their members lie, hold together and depart, and one against another. */
export default async function BlocsPage(props: { searchParams: Promise<SearchParams> }) {
  const sent = await props.searchParams;
  const asked = { searchParams: Promise.resolve(withWeightFields(sent)) };
  return publicPage(asked, "/blocs", blocsPageSpec, async ({ view, moment, link, permanent }) => {
    const to = (changes: Partial<View>, fragment = "") =>
      link(`/blocs${fragment}`, queryOfView(blocsPageSpec, { ...view, page: 1, explain: null, ...changes }));
    if (sentByForm(sent)) redirect(to({}));
    const record = await recordAt(moment.release.number);
    const read = readBlocs(record, view, moment);
    checkExplained(read, view);
    const shown = await shownOf(record, read, view, moment, permanent);
    const t = getTranslator("blocs");
    const scope = scopeOfBlocs(read.issues, view, moment);
    const title = shown ? findingOfBlocs(shown.sides, shown.against) : t("title");
    return {
      title,
      finding: shown?.figure.title,
      description: shown ? `${title}. ${shown.figure.title}. ${scope}` : t("description"),
      body: (
        <BlocsBody
          title={title}
          scope={scope}
          view={view}
          shown={shown}
          blocs={shown ? [] : record.blocs.map((bloc) => sideOf(record, { bloc }, read.issues, view, moment))}
          leaders={record.leaders.all}
          allBlocs={record.blocs}
          allIssues={record.issues.all}
          asOf={moment.asOf}
          shared={sharedQuery(view)}
          keptBy={(...without) =>
            keptFields(blocsPageSpec, { ...view, page: 1, explain: null }, link, ...without)
          }
          to={to}
          pairHref={(a, b) => sumHref(link, { ...view, leaders: [], measure: DEFAULT_MEASURE }, a, b)}
          apiHref={link("/api/v1/blocs", queryOfView(blocsSpec, view))}
          link={link}
        />
      ),
    };
  });
}

/** @throws ParameterError where the member whose sum is asked for belongs to no side */
function checkExplained({ sides }: BlocsRead, { explain }: View): void {
  if (explain !== null && !sides.some(({ members }) => members.some(({ leader }) => leader === explain)))
    throw new ParameterError([{ parameter: "explain", value: shownValue(explain), code: "unknown-leader" }]);
}

/** What the other pages of analysis read too. */
function sharedQuery({ issues, lane, weights }: View): Record<string, string> {
  return queryOfView(blocsPageSpec, { issues, lane, weights });
}

async function shownOf(
  record: PublishedRecord,
  read: BlocsRead,
  view: View,
  moment: Moment,
  permanent: Link,
): Promise<BlocsShown | null> {
  const { sides, against, issues } = read;
  if (sides.length === 0) return null;
  const [side] = sides;
  const leader = leaderFollowed(record, view, side);
  const time = leader && (await throughTime(record, read, leader, view, moment));
  return {
    sides,
    against,
    issues,
    ...distributionOf(read, view, moment),
    files: figureFiles(BLOC_DISTRIBUTION, blocsPageSpec, { ...view, leader: null, explain: null }, permanent),
    followed: leader && {
      slug: leader.slug,
      name: leader.name,
      ...withSide(record, leader, side, issues, view, moment),
      figure: time?.figure ?? null,
      events: time?.events ?? [],
      files: figureFiles(
        AGREEMENT_WITH_BLOC,
        blocsPageSpec,
        { ...view, leader: leader.slug, page: 1, explain: null },
        permanent,
      ),
    },
  };
}
