import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { ActionForm } from "@/components/forms/action-form.client";
import { HandedOutLink } from "@/components/forms/handed-out-link.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { linkTexts } from "@/components/people/link-texts";
import { RightsFields } from "@/components/people/rights-fields";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/translator";
import { canSendMail } from "@/lib/mail/send";
import { invitePerson } from "./actions";

export default async function InvitePage(props: PageProps<"/admin/people/invite">) {
  return signedInPage(props, "/admin/people/invite", "manage-people", {}, async () => {
    const t = getTranslator("people");
    const title = t("inviting.title");
    return {
      title,
      body: (
        <>
          <PageHeader
            eyebrow={<a href="/admin/people">{t("backToPeople")}</a>}
            title={title}
            standfirst={t(canSendMail() ? "inviting.standfirstMail" : "inviting.standfirst")}
          />
          <ActionForm id="invite" action={invitePerson} values={{ role: "editor" }} label={title}>
            <HandedOutLink texts={linkTexts()} />
            <TextField name="email" label={t("inviting.email")} type="email" autoComplete="off" />
            <TextField name="name" label={t("inviting.name")} autoComplete="off" />
            <RightsFields />
            <div className="form-actions">
              <SubmitButton>{t("inviting.submit")}</SubmitButton>
            </div>
          </ActionForm>
        </>
      ),
    };
  });
}
