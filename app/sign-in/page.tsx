import { redirect } from "next/navigation";
import { currentSession } from "@/app/_session/current";
import { homeOf, whereNext } from "@/app/_session/where-next";
import { ActionForm } from "@/components/forms/action-form.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { PasswordField } from "@/components/forms/password-field.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { SiteShell } from "@/components/layout/site-shell";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/translator";
import { signIn } from "./actions";

/** What the page that led here wants to be said, by name. */
const SAID = ["signedOut", "everywhere", "passwordChosen"] as const;

export default async function SignInPage(props: PageProps<"/sign-in">) {
  const search = await props.searchParams;
  const next = typeof search.next === "string" ? search.next : undefined;
  const session = await currentSession();
  if (session) redirect(whereNext(next, homeOf(session.person)));
  const said = SAID.find((name) => name === search.said);
  const t = getTranslator("sign-in");
  return (
    <SiteShell title={t("title")} path={null}>
      <PageHeader title={t("title")} standfirst={t("standfirst")} />
      {said && <Notice>{t(`said.${said}`)}</Notice>}
      <ActionForm id="sign-in" action={signIn} label={t("title")}>
        <HiddenField name="next" value={next} />
        <TextField name="email" label={t("email")} type="email" autoComplete="username" />
        <PasswordField name="password" label={t("password")} autoComplete="current-password" />
        <div className="form-actions">
          <SubmitButton>{t("submit")}</SubmitButton>
          <a href="/sign-in/forgotten">{t("forgotten")}</a>
        </div>
        <p className="field-hint">{t("noAccount")}</p>
      </ActionForm>
    </SiteShell>
  );
}
