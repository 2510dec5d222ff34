import { namesAt } from "@/app/_record-names/names-at";
import { publicPage } from "@/app/_view/public-page";
import { BetweenReleases } from "@/components/changes/between-releases";
import { RecordHistory } from "@/components/changes/record-history";
import { recordLabel, recordPath } from "@/components/changes/record-label";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { nounText } from "@/components/withheld/tombstone-text";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import type { Version } from "@/lib/changes/history/model";
import { historyOf } from "@/lib/changes/history/queries";
import { getTranslator } from "@/lib/i18n/translator";
import { findRelease } from "@/lib/releases/queries";
import type { ReleaseSummary } from "@/lib/views/moment";
import { release } from "@/lib/views/parameters";
import { MissingRecordError, ParameterError, shownValue } from "@/lib/views/problem";

const spec = { from: release, to: release };

/** One record release by release: what each changed of it, and what differs between any two. */
export default async function RecordHistoryPage(props: PageProps<"/changes/records/[noun]/[slug]">) {
  const { noun: asked, slug } = await props.params;
  const path = `/changes/records/${asked}/${slug}`;
  return publicPage(props, path, spec, async ({ view, moment, link }) => {
    const { number } = moment.release;
    const noun = NOUN_NAMES.find((name) => name === asked);
    const versions = noun ? await historyOf(number, noun, slug) : [];
    const [newest] = versions;
    if (!noun || !newest) throw new MissingRecordError("page", shownValue(slug));
    for (const parameter of ["from", "to"] as const)
      if ((view[parameter] ?? 0) > number)
        throw new ParameterError([
          { parameter, value: String(view[parameter]), code: "no-such-release", accepted: [`1–${number}`] },
        ]);
    const [names, releases] = await Promise.all([namesAt(number), releasesOf(versions)]);
    const t = getTranslator("changes");
    // What it was called last, as far as readers see it.
    const content = versions.find((version) => version.content !== null)?.content ?? null;
    const told = { noun, slug, kind: newest.kind, action: "changed", before: null, after: content } as const;
    const label = content ? recordLabel(told, names) : t("withheldRecord", { noun: nounText(noun), slug });
    const between = { from: view.from ?? versions[1]?.since ?? newest.since, to: view.to ?? number };
    return {
      title: `${t("history.title", { noun: nounText(noun) })}: ${label}`,
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
          </Section>
        </>
      ),
    };
  });
}

async function releasesOf(versions: readonly Version[]): Promise<Map<number, ReleaseSummary>> {
  const found = await Promise.all(versions.map(({ since }) => findRelease(since)));
  return new Map(found.flatMap((summary) => (summary ? [[summary.number, summary]] : [])));
}
