import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { ActionForm } from "@/components/forms/action-form.client";
import { FormKey } from "@/components/forms/form-key";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { PageHeader } from "@/components/ui/page-header";
import { LENGTH } from "@/lib/change-sets/review-schema";
import { getTranslator } from "@/lib/i18n/translator";
import { openChangeSet } from "./actions";

/** Begins a change set. */
export default async function NewChangeSetPage(props: PageProps<"/editing/new">) {
  return signedInPage(props, "/editing/new", "propose", {}, async () => {
    const t = getTranslator("review");
    return {
      title: t("opening.title"),
      body: (
        <>
          <PageHeader title={t("opening.title")} standfirst={t("opening.standfirst")} />
          <ActionForm id="opening" action={openChangeSet} label={t("opening.title")}>
            <FormKey />
            <TextField
              name="title"
              label={t("opening.field")}
              hint={t("opening.hint")}
              maxLength={LENGTH.title}
              autoComplete="off"
            />
            <p className="form-actions">
              <SubmitButton>{t("opening.button")}</SubmitButton>
            </p>
          </ActionForm>
        </>
      ),
    };
  });
}
