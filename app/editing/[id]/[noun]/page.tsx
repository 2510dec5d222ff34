import { ownDraft } from "@/app/_record-forms/drafted-record";
import { nounOf } from "@/app/_record-forms/noun-of";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { pagesOf } from "@/app/_view/paging";
import { FindForm } from "@/components/record-forms/find-form";
import { RecordList } from "@/components/record-forms/record-list";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { getTranslator } from "@/lib/i18n/translator";
import { listRecords } from "@/lib/record-forms/listing/queries";
import { writeView } from "@/lib/views/parameter";
import { page, text } from "@/lib/views/parameters";

const PER_PAGE = 100;
const spec = { q: text, page };

/** The records of a noun, as a draft of one's own has them, each with the way to its form. */
export default async function RecordsPage(props: PageProps<"/editing/[id]/[noun]">) {
  const { id, noun: given } = await props.params;
  const path = `/editing/${id}/${given}`;
  return signedInPage(props, path, "propose", spec, async ({ view, actor }) => {
    const t = getTranslator("record-forms");
    const noun = nounOf(given);
    const draft = await ownDraft(actor, id);
    const skip = (view.page - 1) * PER_PAGE;
    const { records, count } = await listRecords(draft.id, noun, { text: view.q, take: PER_PAGE, skip });
    const pages =
      records.length === 0 && view.page > 1
        ? pagesOf(0, PER_PAGE, view.page)
        : pagesOf(count, PER_PAGE, view.page);
    const title = t(`all.${noun}`);
    return {
      title,
      body: (
        <>
          <PageHeader
            eyebrow={
              <a href={`/editing/${draft.id}`}>{t("eyebrow", { id: draft.id, title: draft.title })}</a>
            }
            title={title}
            standfirst={t("listed", { count })}
            actions={
              <a className="button" data-kind="primary" href={`${path}/new`}>
                {t(`newTitle.${noun}`)}
              </a>
            }
          />
          <FindForm action={path} query={view.q} />
          <RecordList records={records} noun={noun} changeSetId={draft.id} />
          <Pagination
            page={view.page}
            pages={pages}
            href={(to) => `${path}${writeView(spec, { ...view, page: to })}`}
          />
        </>
      ),
    };
  });
}
