import { feedPath } from "@/app/_changes/paths";
import { figureFiles } from "@/app/_figures/figure";
import { numberedSpec } from "@/app/_figures/lists";
import { readRelease, releaseListed, releaseSpec } from "@/app/_lists/release";
import { ChangedRecords } from "@/components/changes/changed-records";
import { differenceText, kindsText } from "@/components/changes/difference-text";
import { ReleaseFacts, SentenceTombstone } from "@/components/changes/release-facts";
import { RELEASE } from "@/components/changes/release-figure";
import { FigureFiles } from "@/components/charts/figure-files";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { undoPath } from "@/lib/change-sets/path";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { publicPage } from "../../_view/public-page";

export default async function ReleasePage(props: PageProps<"/changes/[number]">) {
  const { number: asked } = await props.params;
  const path = `/changes/${asked}`;
  return publicPage(props, path, releaseSpec, async ({ view, moment, link, permanent }) => {
    const read = await readRelease(asked, view, moment);
    const { release, noun, difference, records, names, touched, count, pages } = read;
    const { number } = release;
    const t = getTranslator("changes");
    const { sentence, day } = release;
    const text = differenceText(difference);
    const kinds = kindsText(difference);
    const figure = releaseListed(read);
    return {
      title: t("releaseTitle", { number, sentence }),
      finding: figure.title,
      feed: { href: feedPath({ leader: null, issue: null }), title: t("feedAll") },
      description: t("releaseDescription", { number, day: formatDay(day), sentence, difference: text }),
      body: (
        <>
          <PageHeader
            eyebrow={t("release", { number })}
            title={sentence}
            standfirst={
              <>
                {text} {kinds && `${kinds}.`}
              </>
            }
            actions={
              <a className="button" href={link("/", { release: number, asOf: null })}>
                {t("read")}
              </a>
            }
          />
          <SentenceTombstone release={release} />
          <ReleaseFacts release={release} whole />
          <Section id="records" title={t("recordsTitle")} aside={t("recordsNote", { count })}>
            <Tabs
              label={t("filter")}
              tabs={[
                { label: t("allNouns"), href: link(path), current: noun === null },
                ...touched.map((n) => ({
                  label: `${t(`nounNames.${n.noun}`)} (${n.count})`,
                  href: link(path, { noun: n.noun }),
                  current: noun === n.noun,
                })),
              ]}
            />
            <ChangedRecords records={records} release={number} names={names} link={link} />
            <Pagination
              page={view.page}
              pages={pages}
              href={(to) => link(path, { noun, page: to === 1 ? null : to })}
            />
            <FigureFiles
              figure={figure}
              label={getTranslator("lists")("files")}
              files={figureFiles(RELEASE, numberedSpec, { ...view, number: asked }, permanent)}
            />
          </Section>
          <p className="text-note">
            {t.rich("undo", {
              link: (words) => (
                <a key="undo" href={undoPath(number)} rel="nofollow">
                  {words}
                </a>
              ),
            })}
          </p>
        </>
      ),
    };
  });
}
