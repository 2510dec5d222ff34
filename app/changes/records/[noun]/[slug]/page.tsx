import { figureFiles } from "@/app/_figures/figure";
import { recordSpec } from "@/app/_figures/lists";
import { historyListed, historySpec, readHistory } from "@/app/_lists/record-history";
import { publicPage } from "@/app/_view/public-page";
import { BetweenReleases } from "@/components/changes/between-releases";
import { RECORD_HISTORY } from "@/components/changes/history-figure";
import { RecordHistory } from "@/components/changes/record-history";
import { recordPath } from "@/components/changes/record-label";
import { FigureFiles } from "@/components/charts/figure-files";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { nounText } from "@/components/withheld/tombstone-text";
import { getTranslator } from "@/lib/i18n/translator";

/** One record release by release: what each changed of it, and what differs between any two. */
export default async function RecordHistoryPage(props: PageProps<"/changes/records/[noun]/[slug]">) {
  const { noun: asked, slug } = await props.params;
  const path = `/changes/records/${asked}/${slug}`;
  return publicPage(props, path, historySpec, async ({ view, moment, link, permanent }) => {
    const { number } = moment.release;
    const read = await readHistory(asked, slug, view, moment);
    const { noun, versions, names, releases, told, label, between } = read;
    const t = getTranslator("changes");
    const figure = historyListed(read, view, moment);
    return {
      title: `${t("history.title", { noun: nounText(noun) })}: ${label}`,
      finding: figure.title,
      description: t("history.description", { label }),
      body: (
        <>
          <PageHeader
            eyebrow={t("history.title", { noun: nounText(noun) })}
            title={label}
            standfirst={t("history.standfirst", { count: versions.length, number })}
          />
          <BetweenReleases
            versions={versions}
            between={between}
            newest={number}
            path={path}
            names={names}
            link={link}
          />
          <Section id="versions" title={t("history.versions")}>
            <RecordHistory
              versions={versions}
              releases={releases}
              path={recordPath(told)}
              names={names}
              link={link}
            />
            <FigureFiles
              figure={figure}
              label={getTranslator("lists")("files")}
              files={figureFiles(RECORD_HISTORY, recordSpec, { ...view, noun, slug }, permanent)}
            />
          </Section>
        </>
      ),
    };
  });
}
