import { namesFrom } from "@/components/events/names";
import { SourceFacts } from "@/components/sources/source-facts";
import { SupportedList } from "@/components/sources/supported-list";
import { supportsText } from "@/components/sources/supports-text";
import { writtenDate } from "@/components/sources/written-date";
import { PageHeader } from "@/components/ui/page-header";
import { absenceOf } from "@/lib/absences/queries";
import { getTranslator } from "@/lib/i18n/translator";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import { findSource, supportedBy } from "@/lib/sources/queries";
import { sourceThing } from "@/lib/structured-data/sources";
import { MissingRecordError, shownValue } from "@/lib/views/problem";
import { publicPage } from "../../_view/public-page";

export default async function SourcePage(props: PageProps<"/sources/[slug]">) {
  const { slug } = await props.params;
  return publicPage(props, `/sources/${slug}`, {}, async ({ moment, link }) => {
    const { number } = moment.release;
    const source = await findSource(number, slug);
    if (!source)
      throw new MissingRecordError("source", shownValue(slug), await absenceOf("source", slug, number));
    const [supported, roster, issues] = await Promise.all([
      supportedBy(number, source.id),
      leadersAt(number),
      issuesAt(number),
    ]);
    const t = getTranslator("sources");
    const { title, publisher, lastChecked } = source;
    const supports = supportsText(source);
    return {
      title,
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
            names={namesFrom(roster.bySlug, issues.bySlug)}
            asOf={moment.asOf}
            link={link}
          />
        </>
      ),
    };
  });
}
