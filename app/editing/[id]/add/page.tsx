import { redirect } from "next/navigation";
import { ownDraft } from "@/app/_record-forms/drafted-record";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { AddChange } from "@/components/record-forms/add-change";
import { FindForm } from "@/components/record-forms/find-form";
import { hitGroups } from "@/components/search/hit-lines";
import { HitList } from "@/components/search/hit-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { searchRecord } from "@/lib/search/queries";
import { text } from "@/lib/views/parameters";
import { recordOfPath } from "@/lib/views/record-path";

/** Hits of each kind. */
const FEW = 8;

/** What a change set can take in: something new of any kind, or a change of what is on record, found by its words. */
export default async function AddPage(props: PageProps<"/editing/[id]/add">) {
  const { id } = await props.params;
  const path = `/editing/${id}/add`;
  return signedInPage(props, path, "propose", { q: text }, async ({ view: { q }, actor }) => {
    const t = getTranslator("record-forms");
    const draft = await ownDraft(actor, id);
    const asked = recordOfPath(q.replace(/^https?:\/\/[^/]+/, ""));
    if (asked) redirect(`/editing/${draft.id}/${asked.noun}/${asked.slug}`);
    const groups = q ? hitGroups(await searchRecord((await latestReleaseNumber()) ?? 0, q, FEW)) : [];
    return {
      title: t("add.title"),
      body: (
        <>
          <PageHeader
            eyebrow={
              <a href={`/editing/${draft.id}`}>{t("eyebrow", { id: draft.id, title: draft.title })}</a>
            }
            title={t("add.title")}
          />
          <Section id="change" title={t("add.change")}>
            <FindForm action={path} query={q} hint={t("add.searchHint")} />
            {q !== "" && groups.length === 0 && <p role="status">{t("add.nothing")}</p>}
            <HitList groups={groups} link={(to) => editPath(draft.id, to)} moreHref={() => null} />
          </Section>
          <Section id="new" title={t("add.new")}>
            <AddChange changeSetId={draft.id} />
          </Section>
        </>
      ),
    };
  });
}

/** Where the record of a page is edited in a change set. */
function editPath(id: number, page: string): string {
  const record = recordOfPath(page);
  return record ? `/editing/${id}/${record.noun}/${record.slug}` : page;
}
