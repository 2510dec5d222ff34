import { figureFiles } from "@/app/_figures/figure";
import { sourceSpec } from "@/app/_figures/lists";
import { readSource, sourceListed } from "@/app/_lists/source";
import { FigureFiles } from "@/components/charts/figure-files";
import { SourceFacts } from "@/components/sources/source-facts";
import { SOURCE } from "@/components/sources/source-figure";
import { SupportedList } from "@/components/sources/supported-list";
import { supportsText } from "@/components/sources/supports-text";
import { writtenDate } from "@/components/sources/written-date";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/translator";
import { sourceThing } from "@/lib/structured-data/sources";
import { publicPage } from "../../_view/public-page";

export default async function SourcePage(props: PageProps<"/sources/[slug]">) {
  const { slug } = await props.params;
  return publicPage(props, `/sources/${slug}`, {}, async ({ moment, link, permanent }) => {
    const read = await readSource(slug, moment);
    const { source, supported, names } = read;
    const t = getTranslator("sources");
    const { title, publisher, lastChecked } = source;
    const supports = supportsText(source);
    const figure = sourceListed(read, moment);
    return {
      title,
      finding: figure.title,
      description: t("sourceDescription", {
        title,
        publisher,
        date: writtenDate(source.date) ?? t("undated"),
        supports,
      }),
      lastChecked,
      described: { about: sourceThing(source) },
      body: (
        <>
          <PageHeader
            eyebrow={t("eyebrow")}
            title={title}
            standfirst={<span className="block first-letter:uppercase">{supports}</span>}
          />
          <SourceFacts source={source} />
          <SupportedList
            stances={supported.stances}
            events={supported.events}
            names={names}
            asOf={moment.asOf}
            link={link}
          />
          <FigureFiles
            figure={figure}
            label={getTranslator("lists")("filesOfPage")}
            files={figureFiles(SOURCE, sourceSpec, { source: source.slug }, permanent)}
          />
        </>
      ),
    };
  });
}
