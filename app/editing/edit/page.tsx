import { newFormSpec } from "@/app/_record-forms/parameters";
import { editSpec, nounOfView, placeIn } from "@/app/_record-forms/way-in";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { ActionForm } from "@/components/forms/action-form.client";
import { FormKey } from "@/components/forms/form-key";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listOwnDrafts } from "@/lib/change-sets/drafted/queries";
import { LENGTH } from "@/lib/change-sets/review-schema";
import { getTranslator } from "@/lib/i18n/translator";
import { openToEdit } from "./actions";

/** The way from a public page to a form: into a draft one has, or into one that is opened for it. */
export default async function EditPage(props: PageProps<"/editing/edit">) {
  return signedInPage(
    props,
    "/editing/edit",
    "propose",
    { ...newFormSpec, ...editSpec },
    async ({ view, actor }) => {
      const t = getTranslator("record-forms");
      const noun = nounOfView(view);
      const drafts = await listOwnDrafts(actor);
      const title = t(view.slug ? "edit.title" : "edit.newTitle", { noun: t(`noun.${noun}`) });
      return {
        title,
        body: (
          <>
            <PageHeader title={title} standfirst={view.slug ?? t("edit.standfirst")} />
            {drafts.length > 0 && (
              <Section id="drafts" title={t("edit.drafts")}>
                <ul className="record-list">
                  {drafts.map((draft) => (
                    <li key={draft.id}>
                      <a href={placeIn(draft.id, view)}>
                        {t("eyebrow", { id: draft.id, title: draft.title })}
                      </a>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <Section id="open" title={t("edit.open")}>
              <ActionForm id="open-form" action={openToEdit} label={t("edit.open")}>
                <FormKey />
                <input type="hidden" name="to" value={placeIn(0, view)} />
                <TextField
                  name="title"
                  label={t("edit.openTitle")}
                  hint={t("edit.openHint")}
                  maxLength={LENGTH.title}
                  autoComplete="off"
                />
                <p className="form-actions">
                  <SubmitButton>{t("edit.openButton")}</SubmitButton>
                </p>
              </ActionForm>
            </Section>
          </>
        ),
      };
    },
  );
}
