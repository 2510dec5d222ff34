import { redirect } from "next/navigation";
import { figureFiles } from "@/app/_figures/figure";
import { pairsListed, pairsSpec, readPairs } from "@/app/_lists/relations";
import { type PublishedRecord, recordAt, shortNames } from "@/app/_view/record";
import { FigureFiles } from "@/components/charts/figure-files";
import { type OpenedPair, OpenedPairSection } from "@/components/measures/opened-pair";
import { PairChooser } from "@/components/relations/pair-chooser";
import { type ListedPair, PairTable } from "@/components/relations/pair-table";
import { RELATIONS } from "@/components/relations/pairs-figure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { type Pair, pair } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { publicPage } from "../_view/public-page";

const relationsSpec = { ...pairsSpec, explain: pair };

export default async function RelationsPage(props: PageProps<"/relations">) {
  return publicPage(props, "/relations", relationsSpec, async ({ view, moment, link, permanent }) => {
    const record = await recordAt(moment.release.number);
    const { a, b, one, pairs } = await readPairs(record, view, moment);
    if (a && b)
      redirect(link(a.slug < b.slug ? `/relations/${a.slug}/${b.slug}` : `/relations/${b.slug}/${a.slug}`));
    const t = getTranslator("relations");
    const day = formatDay(moment.asOf);
    const here = (changes: Record<string, string | null>, fragment: string) =>
      link(`/relations${fragment}`, { a: one?.slug ?? null, ...changes });
    const opened = view.explain && openedIn(record, pairs, view.explain);
    const title = one ? t("ofTitle", { name: one.name }) : t("pairsTitle");
    const figure = pairsListed({ one, pairs }, moment);
    return {
      title: t("chooserTitle"),
      finding: figure.title,
      description: t("chooserDescription"),
      body: (
        <>
          <PageHeader title={t("chooserTitle")} standfirst={t("chooserStandfirst")} />
          <PairChooser leaders={record.leaders.all} a={one?.slug ?? null} link={link} />
          <Section id="pairs" title={title}>
            {pairs.length > 0 ? (
              <PairTable
                pairs={pairs}
                caption={one ? t("ofAside", { day }) : t("pairsAside", { day })}
                explainHref={(of) => here({ explain: pair.write(of) }, "#explain")}
                link={link}
              />
            ) : (
              <EmptyState title={t("pairsEmpty", { day })} />
            )}
            <FigureFiles
              figure={figure}
              label={getTranslator("lists")("files")}
              files={figureFiles(RELATIONS, pairsSpec, view, permanent)}
            />
          </Section>
          {opened && <OpenedPairSection pair={opened} closeHref={here({}, "#pairs")} link={link} />}
        </>
      ),
    };
  });
}

/** The pair of the list whose sum an address opens. @throws ParameterError for a pair that is not in the list */
function openedIn(record: PublishedRecord, pairs: readonly ListedPair[], asked: Pair): OpenedPair {
  const found = pairs.find(({ a, b }) => a.slug === asked.a && b.slug === asked.b);
  if (!found)
    throw new ParameterError([
      { parameter: "explain", value: shownValue(pair.write(asked) ?? ""), code: "unknown-choice" },
    ]);
  return { a: found.a.name, b: found.b.name, agreement: found.agreement, issueNames: shortNames(record) };
}
