import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { SiteShell } from "@/components/layout/site-shell";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/translator";
import { canSendMail } from "@/lib/mail/send";
import { sendForgottenLink } from "./actions";

export default async function ForgottenPage(props: PageProps<"/sign-in/forgotten">) {
  await props.searchParams;
  const t = getTranslator("sign-in");
  const canSend = canSendMail();
  const title = t("forgottenPage.title");
  return (
    <SiteShell title={title} path={null}>
      <PageHeader
        title={title}
        standfirst={t(canSend ? "forgottenPage.standfirst" : "forgottenPage.standfirstNoMail")}
      />
      {canSend && (
        <ActionForm id="forgotten" action={sendForgottenLink} label={title} done={t("forgottenPage.sent")}>
          <TextField name="email" label={t("email")} type="email" autoComplete="username" />
          <div className="form-actions">
            <SubmitButton>{t("forgottenPage.submit")}</SubmitButton>
          </div>
        </ActionForm>
      )}
      <p className="mt-6">
        <a href="/sign-in">{t("forgottenPage.back")}</a>
      </p>
    </SiteShell>
  );
}
