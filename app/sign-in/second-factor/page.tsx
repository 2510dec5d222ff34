import { redirect } from "next/navigation";
import { currentSession } from "@/app/_session/current";
import { homeOf, whereNext, withNext } from "@/app/_session/where-next";
import { ActionForm } from "@/components/forms/action-form.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { SiteShell } from "@/components/layout/site-shell";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/translator";
import { giveCode } from "./actions";

export default async function SecondFactorPage(props: PageProps<"/sign-in/second-factor">) {
  const search = await props.searchParams;
  const next = typeof search.next === "string" ? search.next : undefined;
  const session = await currentSession();
  if (session) redirect(whereNext(next, homeOf(session.person)));
  const t = getTranslator("sign-in");
  return (
    <SiteShell title={t("factor.title")} path={null}>
      <PageHeader title={t("factor.title")} standfirst={t("factor.standfirst")} />
      <ActionForm id="second-factor" action={giveCode} label={t("factor.title")}>
        <HiddenField name="next" value={next} />
        <TextField
          name="code"
          label={t("factor.code")}
          hint={t("factor.codeHint")}
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
        />
        <div className="form-actions">
          <SubmitButton>{t("factor.submit")}</SubmitButton>
          <a href={withNext("/sign-in", next)}>{t("factor.again")}</a>
        </div>
      </ActionForm>
    </SiteShell>
  );
}
