import { randomBytes } from "node:crypto";
import { redirect } from "next/navigation";
import { ownDraft, viewOf } from "@/app/_record-forms/drafted-record";
import { recordFormPage } from "@/app/_record-forms/form-page";
import { nounOf } from "@/app/_record-forms/noun-of";
import { GIVEN, newFormSpec } from "@/app/_record-forms/parameters";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { writeView } from "@/lib/views/parameter";
import { newKey } from "@/lib/working-copies/model";

/** The form of a record that is new; each has a name of its own in the address, so that it is found again. */
export default async function NewRecordPage(props: PageProps<"/editing/[id]/[noun]/new">) {
  const { id, noun: given } = await props.params;
  const path = `/editing/${id}/${given}/new`;
  return signedInPage(props, path, "propose", newFormSpec, async ({ view, actor }) => {
    const noun = nounOf(given);
    const draft = await ownDraft(actor, id);
    if (!view.copy)
      redirect(`${path}${writeView(newFormSpec, { ...view, copy: randomBytes(6).toString("hex") })}`);
    const begun = Object.fromEntries(GIVEN.flatMap((name) => (view[name] ? [[name, view[name]]] : [])));
    return recordFormPage({
      actor,
      view: await viewOf(draft),
      form: { id: draft.id, noun, key: newKey(view.copy) },
      record: null,
      given: begun,
      kept: view.kept,
    });
  });
}
