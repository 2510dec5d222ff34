import { ActionForm } from "@/components/forms/action-form.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { PasswordField } from "@/components/forms/password-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { SiteShell } from "@/components/layout/site-shell";
import { LinkOver } from "@/components/people/link-over";
import { PageHeader } from "@/components/ui/page-header";
import { PASSWORD_LENGTH } from "@/lib/auth/password/length";
import { setResponseStatus } from "@/lib/http/response-status";
import { getTranslator } from "@/lib/i18n/translator";
import { findWelcome } from "@/lib/people/welcome/queries";
import { choosePassword, makeFirstAdmin } from "./actions";

export default async function WelcomePage(props: PageProps<"/welcome/[token]">) {
  const { token } = await props.params;
  const welcome = await findWelcome(token, new Date());
  if (!welcome) {
    setResponseStatus(404);
    return <LinkOver />;
  }
  const t = getTranslator("welcome");
  const { kind, person } = welcome;
  const whom = person ?? { name: "", email: "" };
  const title = t(`${kind}.title`, whom);
  return (
    <SiteShell title={title} path={null}>
      <PageHeader title={title} standfirst={t(`${kind}.standfirst`, whom)} />
      <ActionForm id="welcome" action={person ? choosePassword : makeFirstAdmin} label={title}>
        <HiddenField name="token" value={token} />
        {person ? (
          // So that a password manager knows whose password this is.
          <input type="text" autoComplete="username" value={person.email} readOnly hidden />
        ) : (
          <>
            <TextField name="name" label={t("name")} hint={t("nameHint")} autoComplete="name" />
            <TextField name="email" label={t("email")} type="email" autoComplete="username" />
          </>
        )}
        <PasswordField
          name="password"
          label={t("password")}
          hint={t("passwordHint", PASSWORD_LENGTH)}
          autoComplete="new-password"
        />
        <div className="form-actions">
          <SubmitButton>{t(`${kind}.submit`)}</SubmitButton>
        </div>
      </ActionForm>
    </SiteShell>
  );
}
