import { ownDraft, viewOf } from "@/app/_record-forms/drafted-record";
import { existingRecord } from "@/app/_record-forms/existing-record";
import { recordFormPage } from "@/app/_record-forms/form-page";
import { nounOf } from "@/app/_record-forms/noun-of";
import { kept } from "@/app/_record-forms/parameters";
import { signedInPage } from "@/app/_signed-in/signed-in-page";

/** The form of a record that is published, or that the draft adds. */
export default async function EditRecordPage(props: PageProps<"/editing/[id]/[noun]/[slug]">) {
  const { id, noun: given, slug } = await props.params;
  const path = `/editing/${id}/${given}/${slug}`;
  return signedInPage(props, path, "propose", { kept }, async ({ view, actor }) => {
    const noun = nounOf(given);
    const draft = await ownDraft(actor, id);
    const record = await existingRecord(draft, noun, slug);
    const form = { id: draft.id, noun, key: record.slug };
    return recordFormPage({ actor, view: await viewOf(draft), form, record, kept: view.kept });
  });
}
