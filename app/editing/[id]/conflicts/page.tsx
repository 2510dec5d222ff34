import { namesAt } from "@/app/_record-names/names-at";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { ConflictRecord } from "@/components/conflicts/conflict-record";
import { MergedRecords } from "@/components/conflicts/merged-records";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Overtaken } from "@/lib/change-sets/conflicts/model";
import { conflictsOf } from "@/lib/change-sets/conflicts/queries";
import { sourcesIn } from "@/lib/change-sets/proposed/queries";
import { getTranslator } from "@/lib/i18n/translator";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { MissingRecordError, shownValue } from "@/lib/views/problem";
import { decideConflict } from "./actions";

/** Where a change set and a release changed the same record: what was there, theirs and mine, and which stands. */
export default async function ConflictsPage(props: PageProps<"/editing/[id]/conflicts">) {
  const { id: asked } = await props.params;
  return signedInPage(props, `/editing/${asked}/conflicts`, "comment", {}, async ({ actor }) => {
    const id = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0;
    const conflicts = id > 0 ? await conflictsOf(actor, id) : null;
    if (!conflicts) throw new MissingRecordError("changeSet", shownValue(asked));
    const latest = (await latestReleaseNumber()) ?? 0;
    const [byRelease, sources] = await Promise.all([
      namesAt(latest),
      sourcesIn(id, conflicts.records.flatMap(citedIn)),
    ]);
    const names = { ...byRelease, source: (slug: string) => sources.get(slug)?.title ?? slug };
    const t = getTranslator("conflicts");
    const open = conflicts.records.filter(({ merge }) => merge.kind !== "merged");
    const merged = conflicts.records.filter(({ merge }) => merge.kind === "merged");
    const mayDecide = conflicts.isOwn && ["draft", "conflicted"].includes(conflicts.state);
    const title = t("title");
    return {
      title: `${title}: ${conflicts.title}`,
      body: (
        <>
          <PageHeader
            eyebrow={<a href={`/editing/${id}`}>{conflicts.title}</a>}
            title={title}
            standfirst={open.length > 0 ? t(mayDecide ? "decide" : "read", { count: open.length }) : null}
          />
          {conflicts.records.length === 0 && (
            <EmptyState title={conflicts.note ? t("stopped", { note: conflicts.note }) : t("none")}>
              <a href={`/editing/${id}`}>{t("back")}</a>
            </EmptyState>
          )}
          {open.map((record) => (
            <ConflictRecord
              key={`${record.noun} ${record.slug}`}
              changeSetId={id}
              record={record}
              names={names}
              action={mayDecide ? decideConflict : null}
            />
          ))}
          {merged.length > 0 && (
            <Section id="merged" title={t("merged")} aside={t("mergedNote")}>
              <MergedRecords records={merged} names={names} />
            </Section>
          )}
        </>
      ),
    };
  });
}

/** The sources that any side of a record cites, by their slugs. */
function citedIn({ base, theirs, mine }: Overtaken): string[] {
  return [base, theirs, mine].flatMap((side) =>
    ((side?.citations ?? []) as { source: string }[]).map(({ source }) => source),
  );
}
