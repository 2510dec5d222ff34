import { namesAt } from "@/app/_record-names/names-at";
import { pagesOf } from "@/app/_view/paging";
import { ChangedRecords } from "@/components/changes/changed-records";
import { differenceText, kindsText } from "@/components/changes/difference-text";
import { ReleaseFacts, SentenceTombstone } from "@/components/changes/release-facts";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { undoPath } from "@/lib/change-sets/path";
import { changedRecords, differenceOf } from "@/lib/changes/queries";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { findRelease } from "@/lib/releases/queries";
import { choice } from "@/lib/views/parameter";
import { page } from "@/lib/views/parameters";
import { MissingRecordError, shownValue } from "@/lib/views/problem";
import { publicPage } from "../../_view/public-page";

const PER_PAGE = 100;
const spec = { noun: choice(["all", ...NOUN_NAMES]), page };

export default async function ReleasePage(props: PageProps<"/changes/[number]">) {
  const { number: asked } = await props.params;
  const path = `/changes/${asked}`;
  return publicPage(props, path, spec, async ({ view, moment, link }) => {
    const number = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0;
    const release = number <= moment.release.number ? await findRelease(number) : null;
    if (!release) throw new MissingRecordError("release", shownValue(asked));
    const noun = view.noun === "all" ? null : view.noun;
    const [difference, records, names] = await Promise.all([
      differenceOf(number),
      changedRecords(number, { noun, take: PER_PAGE, skip: (view.page - 1) * PER_PAGE }),
      namesAt(number),
    ]);
    const t = getTranslator("changes");
    const touched = difference.nouns.map((n) => ({ noun: n.noun, count: n.added + n.changed + n.removed }));
    const count = touched.filter((n) => !noun || n.noun === noun).reduce((sum, n) => sum + n.count, 0);
    const pages = pagesOf(count, PER_PAGE, view.page);
    const { sentence, day } = release;
    const text = differenceText(difference);
    const kinds = kindsText(difference);
    return {
      title: t("releaseTitle", { number, sentence }),
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
