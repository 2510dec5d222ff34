import { currentSession, provedUntil } from "@/app/_session/current";
import { PasswordForm } from "@/components/account/password-form";
import { ProfileForm } from "@/components/account/profile-form";
import { ProvedForm } from "@/components/account/proved-form";
import { SessionTable } from "@/components/account/session-table";
import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { GRAVE, proofHours } from "@/lib/auth/proof/proof";
import { sessionsOf } from "@/lib/auth/sessions/queries";
import { may } from "@/lib/domain/permissions";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { choice } from "@/lib/views/parameter";
import { signedInPage } from "../_signed-in/signed-in-page";
import {
  changePassword,
  changeProfile,
  endAllSessions,
  endOtherSessions,
  endSession,
  proveMyself,
} from "./actions";

const SAID = ["profile", "password", "factorOff", "proved", "sessionEnded", "othersEnded"] as const;
const spec = { said: choice(["", ...SAID]) };

export default async function AccountPage(props: PageProps<"/account">) {
  return signedInPage(props, "/account", null, spec, async ({ view, person, actor }) => {
    const t = getTranslator("account");
    const { email, role, isAdmin, twoFactorEnabled } = person;
    const here = (await currentSession())?.sessionId ?? "";
    const sessions = await sessionsOf(person.id, here, new Date());
    const proved = await provedUntil();
    const admin = isAdmin ? "yes" : "no";
    return {
      title: t("title"),
      body: (
        <>
          <PageHeader title={person.name} standfirst={t("standfirst", { email, role, admin })} />
          {view.said && <Notice>{t(`said.${view.said}`)}</Notice>}
          <Section id="you" title={t("profile.title")}>
            <ProfileForm person={person} action={changeProfile} />
          </Section>
          <Section id="password" title={t("password.title")}>
            {/* Made anew once the password is changed, so that none stays in its fields. */}
            <PasswordForm key={here} email={email} action={changePassword} />
          </Section>
          <Section id="second-factor" title={t("factor.title")}>
            <p>{t(twoFactorEnabled ? "factor.on" : "factor.off")}</p>
            <p className="mt-3">
              <a href="/account/second-factor" className="button">
                {t(twoFactorEnabled ? "factor.manage" : "factor.setUp")}
              </a>
            </p>
          </Section>
          {GRAVE.some((right) => may(actor, right)) && (
            <Section id="proof" title={t("proof.title")}>
              <p>{t("proof.why", { hours: proofHours() })}</p>
              {proved ? (
                <p className="mt-3">{t("proof.proved", { until: formatInstant(proved) })}</p>
              ) : (
                <ProvedForm id="prove" action={proveMyself} label={t("proof.submit")} />
              )}
            </Section>
          )}
          <Section id="sessions" title={t("sessions.title")} aside={t("sessions.note")}>
            <SessionTable sessions={sessions} action={endSession} />
            <div className="form-actions mt-5">
              {sessions.length > 1 && (
                <ActionForm id="end-others" action={endOtherSessions} className="form-inline">
                  <SubmitButton kind="plain">{t("sessions.endOthers")}</SubmitButton>
                </ActionForm>
              )}
              <ActionForm id="end-all" action={endAllSessions} className="form-inline">
                <SubmitButton kind="plain">{t("sessions.endAll")}</SubmitButton>
              </ActionForm>
            </div>
          </Section>
        </>
      ),
    };
  });
}
